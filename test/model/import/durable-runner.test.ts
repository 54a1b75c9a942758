import { profile } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { openEngine } from '../../../lib/cli/engine';
import { type Gpu, GpuError } from '../../../lib/gru/webgpu/gpu';
import { findFiles } from '../../../lib/model/import/find-files';
import { readNetwork } from '../../../lib/model/import/read-model';
import { padSequence } from '../../../lib/model/import/read-words';
import { canaryOf, isClose } from '../../../lib/model/import/run/canary';
import { openCpuRunner } from '../../../lib/model/import/run/cpu-runner';
import { DurableRunner, type RunnerOptions } from '../../../lib/model/import/run/durable-runner';
import { expectClose } from '../../gru/compare';
import { FIXTURES, filesOf, readExpected } from './fixture-models';

const noGpu = async (): Promise<Gpu> => {
  throw new GpuError('engine.noGpu', []);
};

async function graphOf(name: string) {
  const files = filesOf(FIXTURES + name);
  return (await readNetwork(await findFiles(files), files)).graph;
}

const { cases, maxlen: length, padding, truncating } = readExpected(`${FIXTURES}bigru-mask`);
const sequences = cases.map(({ indices }) => padSequence(indices, { length, padding, truncating }));
const outputs = cases.flatMap(({ output }) => output);

async function run(options: Partial<RunnerOptions>) {
  const runner = new DurableRunner(await graphOf('bigru-mask'), {
    backend: 'auto',
    openGpu: noGpu,
    openEngine,
    ...options,
  });
  expectClose(await runner.perform((on) => on.run(sequences)), outputs, 1e-5);
  return runner;
}

test('without a GPU the CPU computes, and the reason is kept', async () => {
  for (const backend of ['auto', 'webgpu'] as const) {
    const { gpuName, gpuProblem } = await run({ backend });
    expect([gpuName, gpuProblem]).toEqual([undefined, { code: 'engine.noGpu', facts: [] }]);
  }
});

test('where the user chose the CPU no GPU is asked for', async () => {
  const openGpu = () => Promise.reject(new Error('asked for'));
  expect((await run({ backend: 'cpu', openGpu })).gpuProblem).toBeUndefined();
});

test('an error of the model is thrown and leaves it usable', async () => {
  const runner = await run({});
  await expect(runner.perform(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await runner.perform((on) => on.run(sequences))).toHaveLength(outputs.length);
});

test('a GRU layer is one op on our engine, in both directions; with other activations TensorFlow.js computes it', async () => {
  const kernels = async (graph: Awaited<ReturnType<typeof graphOf>>) => {
    const runner = await openCpuRunner(graph, openEngine);
    const { kernelNames } = await profile(async () => void (await runner.run(sequences)));
    return kernelNames;
  };
  const graph = await graphOf('bigru-mask');
  const ours = await kernels(graph);
  expect(ours).toContain('GruSequence');
  expect(ours).not.toContain('Tanh');
  const layers = graph.layers.map((layer) => {
    const { operation } = layer;
    if (operation.kind !== 'Bidirectional') return layer;
    const hard = { recurrentActivation: 'hard_sigmoid' } as const;
    const [forward, backward] = [operation.forward, operation.backward].map((cell) => ({ ...cell, ...hard }));
    return { ...layer, operation: { ...operation, forward: forward!, backward: backward! } };
  });
  expect(await kernels({ ...graph, layers })).not.toContain('GruSequence');
});

test('the canary has the length that a model states, and words that it knows', () => {
  const [row, padded] = canaryOf({ words: 5, length: 10 });
  expect([row!.length, padded!.slice(0, 5)]).toEqual([10, [0, 0, 0, 0, 0]]);
  expect(row!.every((word) => word >= 0 && word < 5)).toBe(true);
  expect(new Set(row).size).toBeGreaterThan(2);
});

test('a GPU is right within a thousandth, wrong beyond it and where it gives no number', () => {
  expect(isClose([0.5001, 2000], [0.5, 2001])).toBe(true);
  expect(isClose([0.502], [0.5])).toBe(false);
  expect(isClose([Number.NaN], [0.5])).toBe(false);
  expect(isClose([], [0.5])).toBe(false);
  expect(isClose([1], [Number.NaN])).toBe(true);
});
