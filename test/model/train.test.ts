import { expect, test } from 'vitest';
import { openEngine } from '../../lib/cli/engine';
import { createCpuNetwork } from '../../lib/gru/cpu/cpu-network';
import { epochBatches } from '../../lib/model/batches';
import { decodeCheckpoint, encodeCheckpoint } from '../../lib/model/checkpoint';
import { type TrainState, train } from '../../lib/model/train';
import type { TrainProgress } from '../../lib/model/train-progress';
import { defaultEpochs } from '../../lib/model/training-settings';
import { randomSequences, randomWeights } from '../gru/random-network';

const engine = await openEngine();
const sizes = { lexiconSize: 50, embeddingUnits: 5, hiddenUnits: 7 };
const settings = { epochs: 3, batch: 4, learningRate: 0.01, epsilon: 1e-7, wordDropout: 0.2, seed: 3 };
const lengths = Array.from({ length: 30 }, (_, i) => 1 + ((i * 7) % 20));
const sequences = randomSequences(lengths, sizes.lexiconSize).map((sequence) => Int32Array.from(sequence));
/** Something to learn: whether a review has a word of the upper half of the lexicon. */
const targets = sequences.map((sequence) => Number(sequence.some((word) => word > 25)));

const freshNetwork = () => createCpuNetwork(randomWeights(sizes), engine);

test('an epoch holds every review once, in batches that depend on seed and epoch alone', () => {
  const batches = epochBatches(lengths, 4, 1, 0);
  expect(batches.flat().sort((a, b) => a - b)).toEqual([...lengths.keys()]);
  expect(batches.every(({ length }) => length <= 4)).toBe(true);
  expect(epochBatches(lengths, 4, 1, 0)).toEqual(batches);
  expect(epochBatches(lengths, 4, 1, 1)).not.toEqual(batches);
  expect(epochBatches(lengths, 4, 2, 0)).not.toEqual(batches);
});

test('the loss falls, and progress tells where the training stands', async () => {
  const seen: TrainProgress[] = [];
  const run = { ...settings, epochs: 40, wordDropout: 0 };
  expect(await train(freshNetwork(), sequences, targets, run, { onProgress: (at) => seen.push(at) })).toBe(true);
  expect(seen).toHaveLength(40 * 8);
  expect(seen.at(-1)).toMatchObject({ epoch: 40, epochs: 40, batch: 8, batches: 8, secondsLeft: 0 });
  const mean = (part: TrainProgress[]) => part.reduce((sum, { loss }) => sum + loss, 0) / part.length;
  expect(mean(seen.slice(-8))).toBeLessThan(mean(seen.slice(0, 8)) / 3);
});

test('the same seed gives the same weights, another seed others', async () => {
  const [first, second, other] = [freshNetwork(), freshNetwork(), freshNetwork()];
  await train(first, sequences, targets, settings);
  await train(second, sequences, targets, settings);
  await train(other, sequences, targets, { ...settings, seed: 4 });
  expect(await second.readWeights()).toEqual(await first.readWeights());
  expect(await other.readWeights()).not.toEqual(await first.readWeights());
});

test.each([1, 7, 8, 13])(
  'stopped after %i batches and resumed from its checkpoint, the same weights',
  async (stopAfter) => {
    const whole = freshNetwork();
    await train(whole, sequences, targets, settings);

    const stop = new AbortController();
    let batches = 0;
    let bytes = new Uint8Array();
    const hooks = {
      signal: stop.signal,
      onProgress: () => {
        if (++batches === stopAfter) stop.abort();
      },
      onCheckpoint: async (state: TrainState) => {
        bytes = new Uint8Array(encodeCheckpoint(state, 'this training'));
      },
    };
    expect(await train(freshNetwork(), sequences, targets, settings, hooks)).toBe(false);
    expect(batches).toBe(stopAfter);

    const resumeFrom = decodeCheckpoint(bytes, 'this training')!;
    expect(resumeFrom.steps).toBe(stopAfter);
    const resumed = freshNetwork();
    expect(await train(resumed, sequences, targets, settings, { resumeFrom })).toBe(true);
    expect(await resumed.readWeights()).toEqual(await whole.readWeights());
  },
);

test('a checkpoint of another training, cut short or garbled is not resumed', async () => {
  const network = freshNetwork();
  const state = { steps: 5, weights: await network.readWeights(), optimizer: await network.readOptimizer() };
  const bytes = encodeCheckpoint(state, 'this training');
  expect(decodeCheckpoint(bytes, 'this training')).toEqual(state);
  expect(decodeCheckpoint(bytes, 'another')).toBeUndefined();
  expect(decodeCheckpoint(bytes.subarray(0, -4), 'this training')).toBeUndefined();
  expect(decodeCheckpoint(bytes.subarray(0, 10), 'this training')).toBeUndefined();
  expect(decodeCheckpoint(Uint8Array.of(1, 2, 10, 3), 'this training')).toBeUndefined();
});

test('few reviews are shown more often than many', () => {
  expect([25_000, 10_000, 3_000, 400, 0].map(defaultEpochs)).toEqual([3, 3, 10, 75, 30_000]);
});

test('nothing to train on is said', async () => {
  await expect(train(freshNetwork(), [], [], settings)).rejects.toMatchObject({ code: 'training.noExamples' });
});
