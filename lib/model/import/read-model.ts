import { CodedError } from '../../common/errors';
import { checkWork } from './check-work';
import { fromCudnn } from './cudnn-weights';
import type { FoundFiles } from './find-files';
import { hasLegacyWeights, legacyWeights } from './h5-weights';
import { Hdf5 } from './hdf5';
import { hasKeras3Weights, keras3Weights } from './keras3-weights';
import type { Layer, LayerGraph } from './layers';
import { type OutputRule, outputRule } from './output';
import { type ModelPlan, readGraph } from './read-graph';
import { isJson, type Json } from './settings';
import { layerShapes, readsOneLength, weightShapes } from './shapes';
import { filesOfZip, parseJsonBytes, readWhole, type SourceFile } from './source-files';
import { sameShape, ValueBudget } from './tensor';
import { tfjsWeights } from './tfjs-weights';
import type { WeightSource } from './weight-source';

/** A model made elsewhere, without its lexicon. */
export interface ForeignNetwork {
  graph: LayerGraph;
  output: OutputRule;
}

/** A configuration, the weights that belong to it, and how it was trained. */
interface Parts {
  model: unknown;
  kerasVersion: unknown;
  training: unknown;
  weights: WeightSource;
}

/**
 * Reads a model that may come from anywhere: sizes are bounded before anything of them is allocated.
 * @param files all that the user chose, for the shards of TensorFlow.js
 * @param chosen words of a sequence: the user's choice
 * @throws CodedError that says what cannot be read, and what would work
 */
export async function readNetwork(
  found: FoundFiles,
  files: readonly SourceFile[],
  chosen?: number,
): Promise<ForeignNetwork> {
  const { model, kerasVersion, training, weights } = await readParts(found, files);
  const major = Number.parseInt(String(kerasVersion ?? '2'), 10) || 2;
  const plan = readGraph(model, major);
  const length = lengthOf(plan, chosen, found.sequence?.length);
  const graph = withWeights({ ...plan, length }, weights);
  checkWork(graph, chosen ?? length ?? found.sequence?.length);
  return { graph, output: outputRule(graph.layers, graph.outputs, training) };
}

async function readParts({ keras, tfjs, config }: FoundFiles, files: readonly SourceFile[]): Promise<Parts> {
  const budget = new ValueBudget();
  if (keras?.container === 'zip') return readKeras3(keras, budget);
  if (keras) return readLegacy(new Hdf5(keras.file.name, keras.bytes, budget), config);
  return readTfjs(tfjs!, files, budget);
}

async function readKeras3(
  { file, bytes }: { file: SourceFile; bytes: Uint8Array },
  budget: ValueBudget,
): Promise<Parts> {
  const entries = new Map(filesOfZip(bytes).map((entry) => [entry.name, entry]));
  const read = async (name: string) => {
    const entry = entries.get(name);
    if (!entry) throw new CodedError('import.notKeras', [file.name]);
    return readWhole(entry);
  };
  const model = parseJsonBytes(await read('config.json'));
  const metadata = entries.has('metadata.json') ? parseJsonBytes(await read('metadata.json')) : undefined;
  const hdf5 = new Hdf5(file.name, await read('model.weights.h5'), budget);
  return {
    model,
    kerasVersion: isJson(metadata) ? metadata.keras_version : '3',
    training: isJson(model) ? model.compile_config : undefined,
    weights: hasLegacyWeights(hdf5) ? legacyWeights(hdf5) : keras3Weights(hdf5),
  };
}

/** @param config beside a file of weights alone */
function readLegacy(hdf5: Hdf5, config: Json | undefined): Parts {
  const own = hdf5.text('', 'model_config');
  const model = own === undefined ? config : parseJsonBytes(new TextEncoder().encode(own));
  if (!model) throw new CodedError('import.weightsAlone', [hdf5.name]);
  const training = hdf5.text('', 'training_config');
  const isKeras3 = !hasLegacyWeights(hdf5) && hasKeras3Weights(hdf5);
  return {
    model,
    kerasVersion: hdf5.text('', 'keras_version') ?? config?.keras_version ?? (isKeras3 ? '3' : '2'),
    training: training === undefined ? undefined : parseJsonBytes(new TextEncoder().encode(training)),
    weights: isKeras3 ? keras3Weights(hdf5) : legacyWeights(hdf5),
  };
}

async function readTfjs(json: Json, files: readonly SourceFile[], budget: ValueBudget): Promise<Parts> {
  const { modelTopology: topology, weightsManifest: manifest } = json;
  if (!isJson(topology)) throw new CodedError('import.graphModel', []);
  const shards = await readShards(manifest, files);
  return {
    // TensorFlow.js itself writes the configuration without `model_config` around it.
    model: topology.model_config ?? topology,
    kerasVersion: topology.keras_version,
    training: topology.training_config ?? json.trainingConfig,
    weights: tfjsWeights(manifest, (path) => shards.get(path)!, budget),
  };
}

/** @throws CodedError `import.missingShards` */
async function readShards(manifest: unknown, files: readonly SourceFile[]): Promise<Map<string, Uint8Array>> {
  const groups = Array.isArray(manifest) ? manifest.filter(isJson) : [];
  const paths = groups.flatMap(({ paths }) => (Array.isArray(paths) ? paths.map(String) : []));
  const byName = new Map(files.map((file) => [file.name, file]));
  const nameOf = (path: string) => path.replace(/^.*\//, '');
  const missing = paths.filter((path) => !byName.has(nameOf(path)));
  if (missing.length > 0) throw new CodedError('import.missingShards', [missing.length, missing[0]!]);
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readWhole(byName.get(nameOf(path))!)] as const)),
  );
}

/** @throws CodedError `import.fixedLength` where the network reads sequences of another length and no other */
function lengthOf({ layers, length }: ModelPlan, chosen?: number, ofLexicon?: number): number | undefined {
  if (!readsOneLength(layers)) return length;
  if (length !== undefined && chosen !== undefined && chosen !== length)
    throw new CodedError('import.fixedLength', [length, chosen]);
  return length ?? chosen ?? ofLexicon;
}

/** @throws CodedError `import.weights` where they do not fit the configuration, `import.weightValues` */
function withWeights({ all, layers: plans, length }: ModelPlan, source: WeightSource): LayerGraph {
  const shapes = layerShapes(plans, length);
  const expected = new Map(
    plans.map(({ name, operation }) => [name, weightShapes(operation, shapes.get(name)!.input.units)]),
  );
  const weights = new Map(
    all.map((plan) => {
      const wanted = expected.get(plan.name) ?? [];
      const tensors = fromCudnn(plan.operation, source.tensorsOf(plan, wanted.length));
      const fits = tensors.length === wanted.length && tensors.every(({ shape }, i) => sameShape(shape, wanted[i]!));
      if (!fits) throw new CodedError('import.weights', [plan.name]);
      if (!tensors.every(({ values }) => values.every(Number.isFinite)))
        throw new CodedError('import.weightValues', [plan.name]);
      return [plan.name, tensors];
    }),
  );
  const layers = plans.map((plan): Layer => ({ ...plan, weights: weights.get(plan.name)! }));
  const words = layers.flatMap(({ operation }) => (operation.kind === 'Embedding' ? [operation.words] : []));
  if (words.length === 0) throw new CodedError('import.noEmbedding', []);
  const last = shapes.get(layers.at(-1)!.name)!.output;
  if (last.time !== undefined) throw new CodedError('import.outputs', [last.units]);
  return { layers, words: Math.min(...words), length, outputs: last.units };
}
