import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PaddingSide } from '../../../lib/model/import/read-words';
import type { SourceFile } from '../../../lib/model/import/source-files';

/** Small models that Keras 3.15 wrote and ran: trained on a toy rule, on 200 words that have no meaning. */
export const FIXTURES = fileURLToPath(new URL('../../fixtures/models/', import.meta.url));

export interface Case {
  text?: string;
  indices: number[];
  output: number[];
}

export interface Expected {
  maxlen: number;
  padding: PaddingSide;
  truncating: PaddingSide;
  cases: Case[];
  sentences: Case[];
}

export const readExpected = (folder: string): Expected => JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));

export const filesOf = (folder: string): SourceFile[] =>
  readdirSync(folder).map((name) => ({
    name,
    size: statSync(`${folder}/${name}`).size,
    read: async () => readFileSync(`${folder}/${name}`),
  }));

/** A file in memory. */
export function fileOf(name: string, content: string | Uint8Array): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, read: async () => bytes };
}

/** The words `w1` to `w199`, each with the index that it names. */
export const WORD_INDEX = fileOf(
  'word_index.json',
  JSON.stringify(Object.fromEntries(Array.from({ length: 199 }, (_, i) => [`w${i + 1}`, i + 1]))),
);

/** An embedding of 200 words whose mean gives the score, as TensorFlow.js writes it. */
export function pooledModel({ length, units }: { length: number; units: number }): SourceFile[] {
  const weights = [
    { name: 'e/embeddings', shape: [200, units], dtype: 'float32' },
    { name: 'd/kernel', shape: [units, 1], dtype: 'float32' },
    { name: 'd/bias', shape: [1], dtype: 'float32' },
  ];
  const layers = [
    { class_name: 'Embedding', config: { name: 'e', input_dim: 200, output_dim: units, input_length: length } },
    { class_name: 'GlobalAveragePooling1D', config: { name: 'p' } },
    { class_name: 'Dense', config: { name: 'd', units: 1, activation: 'sigmoid' } },
  ];
  const json = {
    modelTopology: { model_config: { class_name: 'Sequential', config: { layers } } },
    weightsManifest: [{ paths: ['w.bin'], weights }],
  };
  const values = Float32Array.from({ length: 201 * units + 1 }, (_, i) => (i % 7) / 10);
  return [fileOf('model.json', JSON.stringify(json)), fileOf('w.bin', new Uint8Array(values.buffer))];
}
