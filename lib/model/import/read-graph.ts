import { CodedError } from '../../common/errors';
import type { Layer } from './layers';
import { readLayer } from './read-layer';
import { isJson, type Json, Settings } from './settings';

/** A layer whose weights are not read yet. */
export type LayerPlan = Omit<Layer, 'weights'>;

/** The layers of a configuration that Keras or TensorFlow.js wrote. */
export interface ModelPlan {
  /** In the order of the configuration, which that of the weights follows. */
  all: readonly LayerPlan[];
  /** Those that the output needs, each after its inputs; the last one gives the output. */
  layers: readonly LayerPlan[];
  length: number | undefined;
}

/** Entries that Keras 3 writes for a mask, which our layers work out themselves. */
const MASK_ENTRIES = new Set(['NotEqual', 'Not', 'Any']);
const MOST_LAYERS = 200;

/**
 * Reads the configuration of a model: `{class_name, config}`, or a Sequential's list of layers as old versions of Keras
 * wrote it.
 * @param kerasMajor the version of Keras that wrote it
 * @throws CodedError `import.config`, or what `readLayer` throws
 */
export function readGraph(model: unknown, kerasMajor: number): ModelPlan {
  if (!isJson(model)) throw new CodedError('import.config', []);
  const { config } = model;
  const entries = Array.isArray(config) ? config : isJson(config) ? config.layers : undefined;
  if (!Array.isArray(entries) || entries.length === 0 || entries.length > MOST_LAYERS || !entries.every(isJson)) {
    throw new CodedError('import.config', []);
  }
  const kept = entries.filter(({ class_name }) => !MASK_ENTRIES.has(String(class_name)));
  const isSequential = model.class_name === 'Sequential';
  const layers = kept.map((entry, i) => {
    const before = i > 0 ? [nameOf(kept[i - 1]!)] : [];
    return planLayer(entry, isSequential ? before : inputsOf(entry), kerasMajor);
  });
  const length = lengthOf(kept);
  return { all: layers, layers: isSequential ? layers : inOrder(layers, outputOf(config as Json)), length };
}

function nameOf(entry: Json): string {
  const { name } = isJson(entry.config) && typeof entry.config.name === 'string' ? entry.config : entry;
  return typeof name === 'string' ? name : String(entry.class_name);
}

function planLayer(entry: Json, inputs: string[], kerasMajor: number): LayerPlan {
  const name = nameOf(entry);
  const className = String(entry.class_name).replace(/^.*>/, '');
  const operation = readLayer(className, new Settings(name, isJson(entry.config) ? entry.config : {}), kerasMajor);
  return { name, className, operation, inputs };
}

/** Names of the layers that a layer of a functional model takes: `[[[name, 0, 0, {}]]]`, or Keras 3's `{args, kwargs}`. */
function inputsOf({ inbound_nodes: nodes }: Json): string[] {
  if (!Array.isArray(nodes) || nodes.length === 0) return [];
  if (nodes.length > 1) throw new CodedError('import.config', []);
  const [node] = nodes;
  return historiesIn(isJson(node) ? node.args : node);
}

/** The names in all `[name, 0, 0, …]` and `keras_history` of a nested list, in order. */
function historiesIn(value: unknown): string[] {
  if (isJson(value)) return historiesIn(isJson(value.config) ? value.config.keras_history : undefined);
  if (!Array.isArray(value)) return [];
  if (typeof value[0] === 'string' && typeof value[1] === 'number') return [value[0]];
  return value.flatMap(historiesIn);
}

function outputOf({ output_layers: outputs, input_layers: inputs }: Json): string {
  const names = historiesIn(outputs);
  if (names.length !== 1) throw new CodedError('import.outputLayers', [names.length]);
  const inputNames = historiesIn(inputs);
  if (inputNames.length !== 1) throw new CodedError('import.inputs', [inputNames.length]);
  return names[0]!;
}

/** The layers that the output needs, each after its inputs. */
function inOrder(layers: readonly LayerPlan[], output: string): LayerPlan[] {
  const byName = new Map(layers.map((layer) => [layer.name, layer]));
  const done = new Map<string, LayerPlan | undefined>();
  const visit = (name: string) => {
    if (done.has(name)) {
      if (!done.get(name)) throw new CodedError('import.config', []); // a circle
      return;
    }
    const layer = byName.get(name);
    if (!layer) throw new CodedError('import.config', []);
    done.set(name, undefined);
    for (const input of layer.inputs) visit(input);
    done.delete(name);
    done.set(name, layer);
  };
  visit(output);
  return [...done.values()] as LayerPlan[];
}

/** Words of a sequence, from the shape of the input or, in Keras 1 and 2, the embedding's `input_length`. */
function lengthOf(entries: readonly Json[]): number | undefined {
  for (const { config } of entries.slice(0, 2)) {
    if (!isJson(config)) continue;
    const shape = config.batch_shape ?? config.batch_input_shape;
    const stated = Array.isArray(shape) && shape.length === 2 ? shape[1] : undefined;
    const length = stated ?? (Array.isArray(config.input_length) ? config.input_length[0] : config.input_length);
    if (Number.isInteger(length) && (length as number) > 0) return length as number;
  }
  return undefined;
}
