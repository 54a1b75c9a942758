import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dawn } from '../../../../lib/cli/dawn';
import { openEngine } from '../../../../lib/cli/engine';
import { type Gpu, openGpu } from '../../../../lib/gru/webgpu/gpu';
import { findFiles } from '../../../../lib/model/import/find-files';
import { readNetwork } from '../../../../lib/model/import/read-model';
import { padSequence } from '../../../../lib/model/import/read-words';
import { DurableRunner } from '../../../../lib/model/import/run/durable-runner';
import { expectClose } from '../../../gru/compare';
import { FIXTURES, filesOf, readExpected } from '../fixture-models';

const open = () => openGpu({ provider: dawn(), allowSoftware: true });

/** A model of a folder, with what Keras gave for the first of its inputs. */
async function openModel(folder: string, openGpu: () => Promise<Gpu> = open) {
  const files = filesOf(folder);
  const { graph } = await readNetwork(await findFiles(files), files);
  const { maxlen: length, padding, truncating, cases } = readExpected(folder);
  const runner = new DurableRunner(graph, { backend: 'auto', openGpu, openEngine });
  await runner.open();
  const expectOutputs = async () => {
    for (const { indices, output } of cases.slice(0, 3)) {
      const sequence = padSequence(indices, { length, padding, truncating });
      expectClose(await runner.perform((on) => on.run([sequence])), output, 1e-5, folder);
    }
  };
  return { runner, expectOutputs };
}

test.each(['bigru-mask', 'conv-gmp', 'gru-mask'])('%s gives on a GPU what Keras gives', async (name) => {
  const { runner, expectOutputs } = await openModel(FIXTURES + name);
  await expectOutputs();
  expect(runner.gpuName).toMatch(/swiftshader/i);
  expect(runner.gpuProblem).toBeUndefined();
});

/** A model by other people, which cannot be part of the project; it may be absent. */
const BILSTM = new URL('../../../../../shared/models/tweets-id-bilstm-k28', import.meta.url).pathname;
const isThere = existsSync(BILSTM);
if (!isThere) console.warn('skipped: ../shared/models is absent');

test.skipIf(!isThere)('so does a bidirectional LSTM of another program', async () => {
  const { runner, expectOutputs } = await openModel(BILSTM);
  await expectOutputs();
  expect(runner.gpuName).toMatch(/swiftshader/i);
});

test('GRU layers go through our own shaders, and a GPU that compiles one wrongly is not used', async () => {
  const { runner, expectOutputs } = await openModel(`${FIXTURES}bigru-mask`, async () => {
    const gpu = await open();
    const compile = gpu.device.createShaderModule.bind(gpu.device);
    gpu.device.createShaderModule = ({ code }) =>
      compile({ code: code.replace('state[i] = candidate + update[n]', 'state[i] = candidate - update[n]') });
    return gpu;
  });
  await expectOutputs();
  expect([runner.gpuName, runner.gpuProblem]).toEqual([undefined, { code: 'engine.gpuMiscalculates', facts: [] }]);
});

test('a shader of TensorFlow.js that the GPU refuses is noticed, and the CPU computes', async () => {
  const { runner, expectOutputs } = await openModel(`${FIXTURES}conv-gmp`, async () => {
    const gpu = await open();
    const compile = gpu.device.createShaderModule.bind(gpu.device);
    gpu.device.createShaderModule = ({ code }) => compile({ code: `${code} nonsense` });
    return gpu;
  });
  await expectOutputs();
  expect(runner.gpuProblem).toEqual({ code: 'engine.gpuFailed', facts: [expect.stringContaining('nonsense')] });
});

test('when the GPU is lost, the next one computes, then the CPU', async () => {
  const opened: Gpu[] = [];
  const { runner, expectOutputs } = await openModel(`${FIXTURES}conv-gmp`, async () => {
    const gpu = await open();
    opened.push(gpu);
    return gpu;
  });
  await expectOutputs();
  opened[0]!.device.destroy();
  await expectOutputs();
  expect(runner.gpuName).toMatch(/swiftshader/i);
  opened[1]!.device.destroy();
  await expectOutputs();
  expect([runner.gpuName, runner.gpuProblem]).toEqual([undefined, { code: 'engine.gpuLost', facts: [] }]);
  expect(opened).toHaveLength(2);
});
