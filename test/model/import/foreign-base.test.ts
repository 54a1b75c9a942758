import { expect, test } from 'vitest';
import { openEngine } from '../../../lib/cli/engine';
import type { Example } from '../../../lib/data/example';
import { createCpuNetwork } from '../../../lib/gru/cpu/cpu-network';
import { mapTensors } from '../../../lib/gru/weights';
import { IDENTITY } from '../../../lib/model/calibration';
import { baseOfForeign } from '../../../lib/model/import/foreign-base';
import { createForeignPredictor } from '../../../lib/model/import/foreign-predictor';
import { runOnNetwork } from '../../../lib/model/import/run-on-network';
import { decodeForeign } from '../../../lib/model/import/stored-model';
import { toGru } from '../../../lib/model/import/to-gru';
import { runTrainingJob } from '../../../lib/training/job';
import { randomWeights } from '../../gru/random-network';
import { openCpu, plainExamples, request } from '../../training/support';
import { draftBundle } from '../support';
import { gruGraph } from './gru-graph';

const examples: Example[] = plainExamples(90);
const words = [...new Set(examples.flatMap(({ text }) => text.split(' ').slice(0, -2)))];
const noRun = () => Promise.reject(new Error('its layers are ours'));

/** A model made elsewhere that knows the words of the reviews, and nothing of what they mean. */
function untrained(maskZero: boolean, length?: number) {
  const sizes = { lexiconSize: words.length + 1, embeddingUnits: 6, hiddenUnits: 8, resetAfter: true };
  const weights = mapTensors(randomWeights(sizes), (values) => Float32Array.from(values));
  const indices = new Map(words.map((word, i) => [word, i + 1]));
  const index = { indices, filters: ',', split: ' ', lower: true, oov: undefined, start: undefined, words: undefined };
  const rule = { length, padding: 'pre', truncating: 'pre' } as const;
  const { card } = draftBundle(sizes);
  const foreign = { layers: ['Embedding', 'GRU', 'Dense'], calibratedOn: 0 };
  const hyperparameters = { ...sizes, maxLength: length ?? 100_000 };
  const files = { 'model.json': '', 'weights.bin': '', 'lexicon.txt': '' };
  return {
    card: { ...card, id: '', files, foreign, hyperparameters, calibration: IDENTITY },
    model: { graph: gruGraph(weights, { maskZero }), index, rule, output: 'probability' as const },
  };
}

test.each([
  { maskZero: true, length: undefined },
  { maskZero: false, length: 8 },
])('a model made elsewhere is fine-tuned, and reads as before: %o', async ({ maskZero, length }) => {
  const stored = untrained(maskZero, length);
  const result = await runTrainingJob(
    {
      request: request({ way: 'fine-tune' }),
      data: { name: 'fiction.csv', sha256: '0'.repeat(64), examples },
      base: { ...baseOfForeign(stored, noRun), name: 'model.keras' },
      reference: { rehearsed: [], measured: plainExamples(12) },
      openNetwork: openCpu,
      identity: 'this training',
      stopped: false,
    },
    { onStatus() {}, onCheckpoint: async () => {}, signal: new AbortController().signal },
  );
  const { card, model } = decodeForeign(result!.files);
  expect(result!.comparison.before!.metrics.accuracy).toBeLessThan(0.9);
  expect(result!.comparison.after.metrics.accuracy).toBe(1);
  const { lexiconSize, maxLength } = stored.card.hyperparameters;
  expect(card).toMatchObject({ name: 'mine', foreign: stored.card.foreign, data: { rows: 90 } });
  expect(card.hyperparameters).toMatchObject({ lexiconSize, maxLength, resetAfter: true });
  expect(model.index).toEqual(stored.model.index);
  expect(model.rule).toEqual(stored.model.rule);

  // As it is scored on a page.
  const form = toGru(model.graph)!;
  const network = createCpuNetwork(form.weights, await openEngine());
  const { predict } = createForeignPredictor(model, card.calibration, runOnNetwork(form, network), 'en');
  const [good, bad] = await predict(['warm, funny and clever', 'dull, loud and empty']);
  expect(good!.score - bad!.score).toBeGreaterThan(0.8);
});

test('other layers rate, and are compared with; fine-tuning says that they cannot be trained', async () => {
  const { card, model } = untrained(true);
  const layers = model.graph.layers.map((layer) =>
    layer.operation.kind === 'Dense'
      ? { ...layer, operation: { ...layer.operation, activation: 'tanh' as const } }
      : layer,
  );
  const run = async (sequences: readonly number[][]) => Float32Array.from(sequences, ({ length }) => length / 100);
  const base = baseOfForeign({ card, model: { ...model, graph: { ...model.graph, layers } } }, run);
  expect(base.trainable).toBeUndefined();
  const texts = Array.from({ length: 150 }, (_, i) => (i % 2 ? 'warm film' : 'dull and empty film'));
  const scores = await base.score(texts, openCpu);
  expect(Array.from(scores).slice(98, 102)).toEqual([0.04, 0.02, 0.04, 0.02].map(Math.fround));
  const job = {
    request: request({ way: 'fine-tune' }),
    base: { ...base, name: '' },
    data: { name: '', sha256: '', examples },
  };
  const rest = { reference: { rehearsed: [], measured: [] }, openNetwork: openCpu, identity: '' };
  const callbacks = { onStatus() {}, onCheckpoint: async () => {}, signal: new AbortController().signal };
  await expect(runTrainingJob({ ...job, ...rest, stopped: false }, callbacks)).rejects.toThrow('model.notTrainable');
});
