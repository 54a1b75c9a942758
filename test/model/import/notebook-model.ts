import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import h5wasm from 'h5wasm/node';
import { type GruWeights, TENSOR_NAMES, tensorShapes } from '../../../lib/gru/weights';
import { exportKeras } from '../../../lib/model/bundle/keras/export-keras';
import { generator, randomWeights } from '../../gru/random-network';

/** The sizes of the notebook's model: 300 embedding units, 500 hidden units, `reset_after=True` as Keras trains it. */
const SIZES = { lexiconSize: 18_000, embeddingUnits: 300, hiddenUnits: 500, resetAfter: true };

/** In the reference reviews, so that they are read; the other words of the lexicon are of no language. */
const WORDS =
  'the a of and to is in it i this that was as for with film but on not you he are his have be one at by an';

export interface NotebookModel {
  weights: GruWeights;
  /** A file of Keras 2, and one of Keras 3. */
  h5: Uint8Array;
  keras: Uint8Array<ArrayBuffer>;
  /** As `Tokenizer.to_json` writes it. */
  tokenizer: string;
}

/** The notebook's model with weights that mean nothing, in the files that Keras writes. */
export async function notebookModel(): Promise<NotebookModel> {
  const weights = randomWeights(SIZES, 5, 0.05);
  const dense = generator(9);
  weights.denseKernel = Float32Array.from(weights.denseKernel, () => 2 * dense() - 1);
  const known = WORDS.split(' ');
  const words = Array.from({ length: SIZES.lexiconSize - 1 }, (_, i) => known[i] ?? `word${i}`);
  const wordIndex = Object.fromEntries(words.map((word, i) => [word, i + 1]));
  const config = { num_words: null, filters: '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n', lower: true, split: ' ' };
  return {
    weights,
    h5: await writeKeras2(weights),
    keras: exportKeras({ weights, date: '2026-01-02T03:04:05.000Z', maskZero: true }),
    tokenizer: JSON.stringify({
      class_name: 'Tokenizer',
      config: { ...config, char_level: false, oov_token: null, word_index: JSON.stringify(wordIndex) },
    }),
  };
}

const LAYERS = {
  embedding: ['embedding/embeddings:0'],
  gru: ['gru/gru_cell/kernel:0', 'gru/gru_cell/recurrent_kernel:0', 'gru/gru_cell/bias:0'],
  dense: ['dense/kernel:0', 'dense/bias:0'],
};

function modelConfig({ lexiconSize, embeddingUnits, hiddenUnits, resetAfter }: GruWeights): string {
  const layer = (class_name: string, config: object) => ({
    class_name,
    config: { name: class_name.toLowerCase(), trainable: true, dtype: 'float32', ...config },
  });
  const embedding = { batch_input_shape: [null, null], input_dim: lexiconSize, output_dim: embeddingUnits };
  const gru = { units: hiddenUnits, activation: 'tanh', recurrent_activation: 'sigmoid', use_bias: true };
  const layers = [
    layer('Embedding', { ...embedding, mask_zero: true, input_length: null }),
    layer('GRU', { ...gru, implementation: 2, time_major: false, reset_after: resetAfter }),
    layer('Dense', { units: 1, activation: 'sigmoid', use_bias: true }),
  ];
  return JSON.stringify({ class_name: 'Sequential', config: { name: 'sequential', layers } });
}

/** By libhdf5, with which h5py writes, too. */
async function writeKeras2(weights: GruWeights): Promise<Uint8Array> {
  await h5wasm.ready;
  const folder = await mkdtemp(join(tmpdir(), 'reeltone-'));
  const file = new h5wasm.File(join(folder, 'notebook.h5'), 'w');
  file.create_attribute('keras_version', '2.15.0');
  file.create_attribute('model_config', modelConfig(weights));
  const root = file.create_group('model_weights');
  root.create_attribute('layer_names', Object.keys(LAYERS));
  const tensors = TENSOR_NAMES.values();
  const shapes = tensorShapes(weights);
  for (const [layer, names] of Object.entries(LAYERS)) {
    const group = root.create_group(layer);
    group.create_attribute('weight_names', names);
    for (const name of names) {
      const tensor = tensors.next().value!;
      const place = `model_weights/${layer}/${name}`;
      const parts = place.split('/');
      // Its groups are made as they are needed.
      for (let depth = 3; depth < parts.length; depth++) {
        const path = parts.slice(0, depth).join('/');
        if (!file.get(path)) file.create_group(path);
      }
      file.create_dataset({ name: place, data: weights[tensor], shape: shapes[tensor] });
    }
  }
  file.close();
  const bytes = await readFile(join(folder, 'notebook.h5'));
  await rm(folder, { recursive: true });
  return bytes;
}
