import { Buffers } from '../gru/webgpu/buffers';
import type { Gpu } from '../gru/webgpu/gpu';
import { type Program, Recorder } from '../gru/webgpu/recorder';
import { elementwise, groupsFor } from '../gru/webgpu/steps';
import { type Contender, timeInTurn } from './measure';
import { gigaflops, type Row, toRows, WEBGPU } from './rows';

const MB = 2 ** 20;
const QUAD_BYTES = 16;

/** Bytes of a copy, and threads that multiply and add. */
const SIZES = { real: { bytes: 64 * MB, threads: 2 ** 20 }, software: { bytes: MB, threads: 2 ** 12 } };
/** In one submission, so that the time to submit counts little. */
const DISPATCHES = 16;
const LOOPS = 128;
/** Independent sums of four floats in each thread: a multiplication need not wait for the one before it. */
const CHAINS = 8;

const COPY = elementwise(
  'copy',
  [],
  [
    { name: 'source', type: 'vec4f' },
    { name: 'copied', type: 'vec4f', write: true },
  ],
  `
    copied[i] = source[i];`,
);

const chains = Array.from({ length: CHAINS }, (_, chain) => chain);
const MULTIPLY_ADD = elementwise(
  'multiply and add',
  [],
  [{ name: 'sums', type: 'vec4f', write: true }],
  `
    let factor = sums[i];
    ${chains.map((chain) => `var sum${chain} = factor + ${chain}.0;`).join(' ')}
    for (var turn = 0u; turn < ${LOOPS}u; turn++) {
      ${chains.map((chain) => `sum${chain} = fma(sum${chain}, factor, factor);`).join(' ')}
    }
    sums[i] = ${chains.map((chain) => `sum${chain}`).join(' + ')};`,
);

/** The rates that the simplest programs reach on this GPU: ours can reach no more. */
export async function benchGpuLimits(gpu: Gpu, rounds: number): Promise<Row[]> {
  const { bytes, threads } = gpu.isSoftware ? SIZES.software : SIZES.real;
  const buffers = new Buffers(gpu);
  const quads = bytes / QUAD_BYTES;
  const [source, copied] = ['source', 'copied'].map((name) => buffers.storage(name, bytes / 4));
  const sums = buffers.storage('sums', threads * 4);
  const repeat = (system: string, program: Program, bindings: readonly GPUBuffer[], count: number): Contender => ({
    system,
    async run() {
      const recorder = new Recorder(gpu);
      for (let i = 0; i < DISPATCHES; i++) recorder.run(program, bindings, Uint32Array.of(count), groupsFor(count));
      await recorder.submit();
      await gpu.device.queue.onSubmittedWorkDone();
    },
  });
  const [copy, add] = ['copy', 'multiply-add'];
  const { times } = await timeInTurn(
    [repeat(copy, COPY, [source!, copied!], quads), repeat(add, MULTIPLY_ADD, [sums], threads)],
    rounds,
  );
  buffers.dispose();
  const row = (system: string, name: string, unit: string, toUnit: (ms: number) => number) =>
    toRows({ area: 'gpu', case: name, unit }, new Map([[WEBGPU, times.get(system)!]]), toUnit);
  // A copy reads and writes.
  const gigabytes = (ms: number) => (2 * bytes * DISPATCHES) / ms / 1e6;
  const operations = threads * DISPATCHES * LOOPS * CHAINS * 4 * 2;
  return [
    ...row(copy, 'the GPU itself: memory', 'GB/s', gigabytes),
    ...row(add, 'the GPU itself: multiply-add in float32', 'GFLOPS', gigaflops(operations)),
  ];
}
