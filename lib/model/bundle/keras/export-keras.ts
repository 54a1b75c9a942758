import { strToU8, zipSync } from 'fflate';
import { checkWeights, type GruWeights, tensorShapes } from '../../../gru/weights';
import { type KerasForm, kerasConfig } from './keras-config';
import { type Hdf5Group, type Hdf5Tensor, writeHdf5 } from './write-hdf5';

/** The version of Keras whose layout this is. */
const KERAS_VERSION = '3.15.1';

/** A network of ours with what its weights do not say. */
export interface KerasNetwork extends Pick<KerasForm, 'maskZero' | 'length'> {
  weights: GruWeights;
  /** ISO 8601. */
  date: string;
}

/**
 * The network as a `.keras` file, which `keras.saving.load_model` of Keras 3 loads: a zip of stored files. The groups of
 * the layers are named by their classes, and their tensors numbered.
 * @throws Error when the weights have the wrong sizes or are not finite
 */
export function exportKeras({ weights, date, ...form }: KerasNetwork): Uint8Array<ArrayBuffer> {
  checkWeights(weights);
  const shapes = tensorShapes(weights);
  const tensor = (name: keyof typeof shapes): Hdf5Tensor => ({ shape: shapes[name], values: weights[name] });
  const vars = (...tensors: Hdf5Tensor[]): Hdf5Group => ({
    vars: Object.fromEntries(tensors.map((each, i) => [String(i), each])),
  });
  const hdf5 = writeHdf5({
    layers: {
      embedding: vars(tensor('embedding')),
      gru: { ...vars(), cell: vars(tensor('kernel'), tensor('recurrentKernel'), tensor('bias')) },
      dense: vars(tensor('denseKernel'), tensor('denseBias')),
    },
    ...vars(),
  });
  const metadata = { keras_version: KERAS_VERSION, date_saved: date.slice(0, 19).replace('T', '@') };
  const files = {
    'metadata.json': strToU8(JSON.stringify(metadata)),
    'config.json': strToU8(JSON.stringify(kerasConfig({ ...form, sizes: weights }))),
    'model.weights.h5': hdf5,
  };
  return zipSync(files, { level: 0 });
}
