import { strToU8, type Zippable, zipSync } from 'fflate';
import { CodedError } from '../../common/errors';
import { exportKeras } from '../bundle/keras/export-keras';
import type { ModelCard } from '../bundle/model-card';
import { exportOnnx } from '../bundle/onnx';
import { encodeWeights } from '../bundle/weight-files';
import type { ForeignModel } from './foreign-model';
import { foreignReadme } from './foreign-readme';
import { toGru, withoutOffset } from './to-gru';
import { writeTokenizer } from './write-tokenizer';

/**
 * The files by which other programs, and our importer, read a model made elsewhere: for Keras with its lexicon, as ONNX,
 * and for TensorFlow.js where that can run it.
 * @throws CodedError `model.notTrainable` where its layers are not those of our network
 */
export function foreignFiles(model: ForeignModel, card: Pick<ModelCard, 'name' | 'date'>): Map<string, Uint8Array> {
  const form = toGru(model.graph);
  if (!form) throw new CodedError('model.notTrainable', []);
  const { weights, offset } = form;
  const { length } = model.graph;
  const keras = { weights: withoutOffset(form), date: card.date, maskZero: offset === 0, length };
  const files = new Map<string, Uint8Array>([
    ['README.md', strToU8(foreignReadme({ ...card, ...model, form }))],
    ['model.keras', exportKeras(keras)],
    ['tokenizer.json', strToU8(writeTokenizer(model.index, model.rule))],
    ['model.onnx', exportOnnx(weights)],
  ]);
  if (weights.resetAfter) return files;
  const { model: json, bytes } = encodeWeights(weights, 'float32');
  return files.set('model.json', strToU8(JSON.stringify(json))).set('weights.bin', bytes);
}

/** As `foreignFiles`, in one zip. */
export function zipForeign(model: ForeignModel, card: Pick<ModelCard, 'name' | 'date'>): Uint8Array<ArrayBuffer> {
  // Trained weights in float32 hardly get smaller.
  const level = (name: string) => (/\.(?:md|json)$/.test(name) ? 6 : 0);
  const entries = [...foreignFiles(model, card)].map(([name, content]) => [name, [content, { level: level(name) }]]);
  return zipSync(Object.fromEntries(entries) as Zippable);
}
