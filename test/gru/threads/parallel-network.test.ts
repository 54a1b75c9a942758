import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { openEngine } from '../../../lib/cli/engine';
import { CodedError } from '../../../lib/common/errors';
import { createCpuNetwork } from '../../../lib/gru/cpu/cpu-network';
import type { Network } from '../../../lib/gru/network';
import { dealRows } from '../../../lib/gru/threads/deal-rows';
import { createParallelNetwork } from '../../../lib/gru/threads/parallel-network';
import { connectReplica, type RemoteReplica, serveReplica } from '../../../lib/gru/threads/remote-replica';
import type { Replica } from '../../../lib/gru/threads/replica';
import { type GruWeights, TENSOR_NAMES } from '../../../lib/gru/weights';
import { randomSequences, randomWeights } from '../random-network';

const engine = await openEngine();
const sizes = { lexiconSize: 40, embeddingUnits: 6, hiddenUnits: 10 };
const sequences = randomSequences([9, 0, 8, 8, 5, 3, 1, 30], sizes.lexiconSize);
const targets = [1, 0, 1, 1, 0, 0.5, 1, 0];

/** Opened in the current test. */
let networks: Network[] = [];
let replicas: Replica[] = [];
let remotes: RemoteReplica[] = [];
afterEach(() => {
  for (const network of networks) network.dispose();
  networks = [];
  replicas = [];
  remotes = [];
});

/** The other end of a port in this same thread: messages are sent as between threads. */
function startRemote(): RemoteReplica {
  const { port1, port2 } = new MessageChannel();
  serveReplica(port2, (weights) => {
    replicas.push(createCpuNetwork(weights, engine));
    return replicas.at(-1)!;
  });
  remotes.push(connectReplica(port1, () => port2.close()));
  return remotes.at(-1)!;
}

function parallel(weights: GruWeights, workers: number): Network {
  const local = createCpuNetwork(weights, engine);
  networks.push(createParallelNetwork(local, () => Array.from({ length: workers - 1 }, startRemote)));
  return networks.at(-1)!;
}

async function steps(network: Network, count: number): Promise<number[]> {
  const losses: number[] = [];
  for (let i = 0; i < count; i++) losses.push(await network.trainStep(sequences, targets, 0.01, 1e-4));
  return losses;
}

/** Lets a step reach the point where it waits for messages, which arrive in a later task of the event loop. */
const underWay = () => new Promise((resolve) => process.nextTick(resolve));

test('shares have about equally many words, each row once, the same every time', () => {
  const lengths = Array.from({ length: 32 }, (_, row) => (row * 71) % 400);
  for (const workers of [1, 2, 3, 4]) {
    const shares = dealRows(lengths, workers);
    expect(shares.flat().sort((a, b) => a - b)).toEqual([...lengths.keys()]);
    const words = shares.map((rows) => rows.reduce((sum, row) => sum + lengths[row]!, 0));
    expect(Math.max(...words) / Math.min(...words)).toBeLessThan(1.05);
    expect(dealRows(lengths, workers)).toEqual(shares);
  }
  expect(dealRows([], 2)).toEqual([[], []]);
});

const shape = fc.record({
  lexiconSize: fc.integer({ min: 2, max: 60 }),
  embeddingUnits: fc.integer({ min: 1, max: 19 }),
  hiddenUnits: fc.integer({ min: 1, max: 19 }),
  lengths: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 9 }),
  workers: fc.integer({ min: 1, max: 4 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
});

test('loss and gradients are those of one network, more workers than rows and empty rows included', async () => {
  await fc.assert(
    fc.asyncProperty(shape, async ({ lengths, workers, seed, ...sizes }) => {
      const weights = randomWeights(sizes, seed);
      const batch = randomSequences(lengths, sizes.lexiconSize, seed, true);
      const wanted = batch.map((_, row) => (row % 10) / 9);
      const [one, many] = [createCpuNetwork(weights, engine), parallel(weights, workers)];
      expect(await many.trainStep(batch, wanted, 0.001)).toBeCloseTo(await one.trainStep(batch, wanted, 0.001), 6);
      const [expected, actual] = [(await one.readOptimizer()).mean, (await many.readOptimizer()).mean];
      for (const name of TENSOR_NAMES) {
        const largest = expected[name].reduce((max, value) => Math.max(max, Math.abs(value)), 0);
        const apart = actual[name].map((value, i) => Math.abs(value - expected[name][i]!));
        expect(Math.max(...apart)).toBeLessThanOrEqual(1e-5 * largest + 1e-9);
      }
    }),
    { numRuns: 60 },
  );
});

test.each([2, 3, 4])(
  '%i replicas stay alike to the last bit, and the same run gives the same weights',
  async (workers) => {
    const weights = randomWeights(sizes);
    const [first, second, one] = [
      parallel(weights, workers),
      parallel(weights, workers),
      createCpuNetwork(weights, engine),
    ];
    const losses = await steps(first, 40);
    expect(await steps(second, 40)).toEqual(losses);
    (await steps(one, 40)).forEach((loss, i) => {
      expect(losses[i]).toBeCloseTo(loss, 4);
    });
    const [trained, optimizer] = [await first.readWeights(), await first.readOptimizer()];
    expect(optimizer.steps).toBe(40);
    expect(replicas).toHaveLength(2 * (workers - 1));
    // A step's last message may still be on its way to the replicas.
    await new Promise((resolve) => setTimeout(resolve, 20));
    for (const replica of [second, ...replicas]) {
      expect(await replica.readWeights()).toEqual(trained);
      expect(await replica.readOptimizer()).toEqual(optimizer);
    }
  },
);

test('calls that come before the last one is done take their turn', async () => {
  const weights = randomWeights(sizes);
  const [patient, hasty] = [parallel(weights, 2), parallel(weights, 2)];
  await steps(patient, 3);
  const losses = [1, 2, 3].map(() => hasty.trainStep(sequences, targets, 0.01, 1e-4));
  expect(await hasty.readWeights()).toEqual(await patient.readWeights());
  expect(await hasty.score(sequences)).toEqual(await patient.score(sequences));
  expect(await hasty.scoreWithLogits(sequences)).toEqual(await patient.scoreWithLogits(sequences));
  expect(new Set(await Promise.all(losses)).size).toBe(3);
});

test('where much is to be scored, all replicas do so before any step', async () => {
  const network = parallel(randomWeights(sizes), 3);
  const one = createCpuNetwork(randomWeights(sizes), engine);
  expect(await network.score(sequences)).toEqual(await one.score(sequences));
  expect(remotes).toHaveLength(0);
  const many = Array.from({ length: 10_000 }, (_, i) => sequences[i % sequences.length]!);
  expect(await network.score(many)).toEqual(await one.score(many));
  expect(replicas).toHaveLength(2);
});

test('between steps all replicas score, and the scores are those of one network', async () => {
  const network = parallel(randomWeights(sizes), 3);
  await steps(network, 4);
  const one = createCpuNetwork(await network.readWeights(), engine);
  const asked: number[] = [];
  for (const replica of replicas) {
    const { score } = replica;
    replica.score = (rows) => {
      asked.push(rows.length);
      return score(rows);
    };
  }
  expect(await network.score(sequences)).toEqual(await one.score(sequences));
  expect(asked).toHaveLength(2);
  expect(Math.min(...asked)).toBeGreaterThan(0);

  remotes[0]!.fail(new Error('the thread ended'));
  expect(await network.score(sequences)).toEqual(await one.score(sequences));
  await network.restore(await one.readWeights(), await one.readOptimizer());
  expect(await network.score(sequences)).toEqual(await one.score(sequences));
});

test('restored, before the first step or later, it goes on to the same weights', async () => {
  const weights = randomWeights(sizes);
  const whole = parallel(weights, 3);
  await steps(whole, 5);
  const [middle, optimizer] = [await whole.readWeights(), await whole.readOptimizer()];
  await steps(whole, 5);
  const [fresh, used] = [parallel(weights, 3), parallel(weights, 3)];
  await steps(used, 2);
  for (const network of [fresh, used]) {
    await network.restore(middle, optimizer);
    await steps(network, 5);
    expect(await network.readWeights()).toEqual(await whole.readWeights());
  }
});

test('a network that only scores starts no thread', async () => {
  await parallel(randomWeights(sizes), 4).score(sequences);
  expect(remotes).toHaveLength(0);
});

test('a step that fails in one thread is no step in any, and the next one is taken as if it had not been', async () => {
  const weights = randomWeights(sizes);
  const [untroubled, troubled] = [parallel(weights, 3), parallel(weights, 3)];
  await steps(untroubled, 2);
  await steps(troubled, 1);
  for (const bad of sequences.keys()) {
    const batch = sequences.map((sequence, row) => (row === bad ? [...sequence, 40] : sequence));
    await expect(troubled.trainStep(batch, targets, 0.01)).rejects.toThrow('outside the lexicon of 40 words');
  }
  await steps(troubled, 1);
  expect(await troubled.readWeights()).toEqual(await untroubled.readWeights());
});

test('a thread that ends in the middle of a step, or between two, ends the step with its error', async () => {
  const weights = randomWeights(sizes);
  const [untroubled, troubled] = [parallel(weights, 2), parallel(weights, 2)];
  await steps(untroubled, 4);
  await steps(troubled, 2);
  const step = troubled.trainStep(sequences, targets, 0.01, 1e-4);
  await underWay();
  remotes.at(-1)!.fail(new Error('ended in the middle'));
  await expect(step).rejects.toThrow('ended in the middle');
  await steps(troubled, 1);
  remotes.at(-1)!.fail(new Error('ended between'));
  await expect(troubled.trainStep(sequences, targets, 0.01)).rejects.toThrow('ended between');
  await steps(troubled, 1);
  expect(await troubled.readWeights()).toEqual(await untroubled.readWeights());
});

test('an error of another thread keeps its code and facts', async () => {
  const weights = randomWeights(sizes);
  const network = createParallelNetwork(createCpuNetwork(weights, engine), () => {
    const { port1, port2 } = new MessageChannel();
    serveReplica(port2, () => {
      throw new CodedError('engine.gpuBuffer', [2, 1]);
    });
    return [connectReplica(port1, () => port2.close())];
  });
  networks.push(network);
  await expect(steps(network, 1)).rejects.toMatchObject({ code: 'engine.gpuBuffer', facts: [2, 1] });
});

test('disposed of, a step that waits does not wait for ever', async () => {
  const network = parallel(randomWeights(sizes), 2);
  await steps(network, 1);
  const step = network.trainStep(sequences, targets, 0.01);
  await underWay();
  network.dispose();
  await expect(step).rejects.toThrow('disposed');
  await expect(network.trainStep(sequences, targets, 0.01)).rejects.toThrow('disposed');
  expect(remotes).toHaveLength(1);
});
