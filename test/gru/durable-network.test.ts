import { describe, expect, test } from 'vitest';
import { openEngine } from '../../lib/cli/engine';
import type { ErrorReport } from '../../lib/common/error-facts';
import { createCpuNetwork } from '../../lib/gru/cpu/cpu-network';
import type { Opened } from '../../lib/gru/current-network';
import { createDurableNetwork } from '../../lib/gru/durable-network';
import type { Network } from '../../lib/gru/network';
import type { Snapshot } from '../../lib/gru/repeatable-training';
import { restoreWeights } from '../../lib/gru/stored-weights';
import { type Gpu, GpuError } from '../../lib/gru/webgpu/gpu';
import { randomSequences, randomWeights } from './random-network';

const engine = await openEngine();
const weights = randomWeights({ lexiconSize: 20, embeddingUnits: 3, hiddenUnits: 4 });
const sequences = randomSequences([5, 3, 1], 20);
const targets = [1, 0, 1];
const LOST: ErrorReport = { code: 'engine.gpuLost', facts: [] };
const STEPS = 450; // two snapshots, and some more

/** A "GPU" that is the CPU, responds a little later, and is lost after so many calls. */
async function fragile(from: Snapshot, calls: number): Promise<Opened & { closed: string[] }> {
  const network = createCpuNetwork(from.weights, engine);
  if (from.optimizer) await network.restore(restoreWeights(from.weights), from.optimizer);
  const closed: string[] = [];
  let left = calls;
  const guard = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (left-- <= 0) throw new GpuError('engine.gpuLost', []);
    const result = await work();
    await new Promise((resolve) => setTimeout(resolve));
    // Work that was under way when the device was lost has no result.
    if (left <= 0) throw new GpuError('engine.gpuLost', []);
    return result;
  };
  const guarded = Object.fromEntries(
    (['score', 'scoreWithLogits', 'trainStep', 'readWeights', 'readOptimizer', 'restore'] as const).map((name) => [
      name,
      (...args: unknown[]) => guard(() => (network[name] as (...all: unknown[]) => Promise<unknown>)(...args)),
    ]),
  );
  const device = { destroy: () => closed.push('device') };
  return {
    network: { ...network, ...guarded, backend: 'webgpu', dispose: () => closed.push('network') } as unknown as Network,
    gpu: { device, name: 'fragile', failure: undefined } as unknown as Gpu,
    closed,
  };
}

async function onCpu(from: Snapshot): Promise<Opened> {
  const network = createCpuNetwork(from.weights, engine);
  if (from.optimizer) await network.restore(restoreWeights(from.weights), from.optimizer);
  return { network, gpuProblem: LOST };
}

describe('a network that survives the loss of its GPU', () => {
  test.each([0, 1, 7, 199, 200, 201, 203, 230, 440])(
    'lost after %i calls, twice, it takes every training step once',
    async (calls) => {
      const opened = [await fragile({ weights }, calls)];
      const network = createDurableNetwork(weights, { weights }, opened[0]!, async (from) => {
        if (opened.length === 2) return onCpu(from);
        opened.push(await fragile(from, calls));
        return opened[1]!;
      });
      const expected = createCpuNetwork(weights, engine);
      const asked = Array.from({ length: STEPS }, (_, i) =>
        network.trainStep(sequences, targets, 0.01, 10 ** -(i % 7)),
      );
      const losses = await Promise.all(asked);
      for (let i = 0; i < STEPS; i++) {
        expect(losses[i]).toBe(await expected.trainStep(sequences, targets, 0.01, 10 ** -(i % 7)));
      }
      expect(await network.readWeights()).toEqual(await expected.readWeights());
      expect((await network.readOptimizer()).steps).toBe(STEPS);
      expect(opened[0]!.closed).toEqual(['network', 'device']);
    },
  );

  test('a scoring that was under way is repeated', async () => {
    const network = createDurableNetwork(weights, { weights }, await fragile({ weights }, 1), onCpu);
    expect([network.backend, network.gpuName]).toEqual(['webgpu', 'fragile']);
    const [scores, scored] = await Promise.all([network.score(sequences), network.scoreWithLogits(sequences)]);
    expect(scores).toEqual(await createCpuNetwork(weights, engine).score(sequences));
    expect(scored).toHaveLength(3);
    expect([network.backend, network.gpuName, network.gpuProblem]).toEqual(['cpu', undefined, LOST]);
  });

  test('an error that is not the GPU’s is passed on, and the network goes on', async () => {
    const network = createDurableNetwork(weights, { weights }, await fragile({ weights }, 100), onCpu);
    const broken = { ...(await fragile({ weights }, 100)).network, trainStep: () => Promise.reject(new Error('bad')) };
    const refusing = createDurableNetwork(weights, { weights }, { network: broken }, onCpu);
    await expect(refusing.trainStep(sequences, targets, 0.01)).rejects.toThrow('bad');
    expect(await refusing.score(sequences)).toEqual(await network.score(sequences));
  });

  test('weights that are refused are not what a later loss goes back to', async () => {
    const network = createDurableNetwork(weights, { weights }, await fragile({ weights }, 3), onCpu);
    const optimizer = await network.readOptimizer();
    const broken = { ...weights, bias: weights.bias.map(() => Number.NaN) };
    await expect(network.restore(broken, optimizer)).rejects.toThrow('engine.tensorValues ["bias"]');
    const expected = createCpuNetwork(weights, engine);
    for (let step = 0; step < 3; step++) {
      const loss = await network.trainStep(sequences, targets, 0.01);
      expect(loss).toBe(await expected.trainStep(sequences, targets, 0.01));
    }
    expect(network.gpuProblem).toEqual(LOST);
  });

  test('another network takes over the scoring, but no training', async () => {
    const first = await fragile({ weights }, 100);
    const network = createDurableNetwork(weights, { weights }, first, onCpu);
    const [second, third] = [await fragile({ weights }, 100), await fragile({ weights }, 100)];
    network.replace(second);
    expect(first.closed).toEqual(['network', 'device']);
    await network.trainStep(sequences, targets, 0.01);
    network.replace(third);
    expect([second.closed, third.closed]).toEqual([[], ['network', 'device']]);
  });

  test('closed, it closes what is open, and what comes too late', async () => {
    const [first, late] = [await fragile({ weights }, 100), await fragile({ weights }, 100)];
    const network = createDurableNetwork(weights, { weights }, first, onCpu);
    network.dispose();
    network.replace(late);
    await new Promise((resolve) => setTimeout(resolve));
    expect([first.closed, late.closed]).toEqual([
      ['network', 'device'],
      ['network', 'device'],
    ]);
  });
});
