import * as ort from 'onnxruntime-web';
import { expect, test } from 'vitest';
import { openEngine } from '../../../lib/cli/engine';
import { createCpuNetwork } from '../../../lib/gru/cpu/cpu-network';
import { IDENTITY } from '../../../lib/model/calibration';
import type { ForeignModel } from '../../../lib/model/import/foreign-model';
import { readForeignModel } from '../../../lib/model/import/foreign-model';
import { createForeignPredictor } from '../../../lib/model/import/foreign-predictor';
import { runOnNetwork } from '../../../lib/model/import/run-on-network';
import { filesOfZip } from '../../../lib/model/import/source-files';
import { toGru } from '../../../lib/model/import/to-gru';
import { zipForeign } from '../../../lib/model/import/zip-foreign';
import { randomWeights } from '../../gru/random-network';
import { gruGraph } from './gru-graph';

ort.env.wasm.numThreads = 1;

const MADE = { name: 'mine.keras', date: '2026-01-02T03:04:05.000Z' };
const SEQUENCES = [
  [0, 0, 3, 0, 7],
  [1, 2, 3, 4, 5],
];

const TEXTS = ['A good film.', 'Good, good, good! A film', ''];

/** The scores of the sequences, and what the model gives for the texts. */
async function run(model: ForeignModel): Promise<[scores: Float32Array, outputs: number[][]]> {
  const form = toGru(model.graph)!;
  const network = createCpuNetwork(form.weights, await openEngine());
  const ofSequences = runOnNetwork(form, network);
  const scores = await ofSequences(SEQUENCES);
  const ofTexts = await createForeignPredictor(model, IDENTITY, ofSequences, 'en').predict(TEXTS);
  network.dispose();
  return [scores, ofTexts.map(({ output }) => output)];
}

test.each([
  { resetAfter: true, maskZero: true, length: 5 },
  { resetAfter: true, maskZero: false, length: 5 },
  { resetAfter: false, maskZero: false, length: undefined },
])('exported and imported again, a model gives the same scores: %o', async ({ resetAfter, maskZero, length }) => {
  const weights = randomWeights({ lexiconSize: 9, embeddingUnits: 5, hiddenUnits: 6, resetAfter });
  const indices = new Map([
    ['film', 3],
    ['good', 7],
  ]);
  const index = { indices, filters: '!.', split: ' ', lower: true, oov: 2, start: 1, words: undefined };
  const rule = { length: 5, padding: 'post', truncating: 'post' } as const;
  const graph = gruGraph(weights, { maskZero, ...(length && { length }) });
  const model: ForeignModel = { graph, index, rule, output: 'probability' };
  const files = filesOfZip(zipForeign(model, MADE));
  const again = await readForeignModel(files);
  const chosen = await readForeignModel(files, { padding: 'pre' });

  const [scores, outputs] = await run(model);
  expect(await run(again)).toEqual([scores, outputs]);
  expect(again.rule).toEqual(rule);
  expect(chosen.rule).toEqual({ ...rule, padding: 'pre' });
  expect(again.index).toEqual({ ...index, indices: new Map([...indices, ['<OOV>', 2]]) });

  const names = files.map(({ name }) => name);
  expect(names.includes('model.json')).toBe(!resetAfter);
  const onnx = await files.find(({ name }) => name === 'model.onnx')!.read();
  const session = await ort.InferenceSession.create(onnx);
  const offset = maskZero ? 0 : 1;
  const tokens = BigInt64Array.from(SEQUENCES.flat(), (token) => BigInt(token + offset));
  const { score } = await session.run({ tokens: new ort.Tensor('int64', tokens, [2, 5]) });
  scores.forEach((value, i) => {
    expect(Math.abs((score!.data[i] as number) - value)).toBeLessThan(1e-6);
  });
});
