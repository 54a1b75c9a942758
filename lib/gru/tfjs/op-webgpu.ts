import { getKernel, registerKernel, type TensorInfo, unregisterKernel } from '@tensorflow/tfjs-core';
import { Buffers } from '../webgpu/buffers';
import type { Gpu } from '../webgpu/gpu';
import { recordBackward } from '../webgpu/gru-passes';
import { matmul, matmulOverWords } from '../webgpu/matmul';
import type { Recorder } from '../webgpu/recorder';
import { GATHER_GRADIENTS, PAD, SHOW_STATES, UNPAD } from '../webgpu/sequence-steps';
import { groupsFor, parameters } from '../webgpu/steps';
import { GRU_SEQUENCE, GRU_SEQUENCE_GRAD } from './op';
import {
  beginCall,
  bufferOf,
  type Call,
  type Infos,
  outputOf,
  sizeOf,
  WEIGHTS,
  type WebgpuBackend,
} from './webgpu-call';

/**
 * Registers `GruSequence` and its gradient for tfjs' webgpu backend. They use the buffers of its tensors: nothing is
 * read back, and masked steps are left out on the GPU.
 * @param gpu whose device the backend was made with
 */
export function registerWebgpuKernels(gpu: Gpu): void {
  const buffers = new Buffers(gpu);
  // After a lost device the kernels of the next one replace those of the first.
  for (const name of [GRU_SEQUENCE, GRU_SEQUENCE_GRAD]) if (getKernel(name, 'webgpu')) unregisterKernel(name, 'webgpu');

  registerKernel({
    kernelName: GRU_SEQUENCE,
    backendName: 'webgpu',
    kernelFunc: ({ inputs, backend, attrs }) =>
      computeStates(buffers, backend as WebgpuBackend, inputs as Infos, Boolean(attrs?.returnSequences)),
  });

  registerKernel({
    kernelName: GRU_SEQUENCE_GRAD,
    backendName: 'webgpu',
    kernelFunc: ({ inputs, backend, attrs }) => {
      const infos = inputs as Infos & { dy: TensorInfo };
      return computeGradients(buffers, backend as WebgpuBackend, infos, Boolean(attrs?.returnSequences));
    },
  });
}

function submit(recorder: Recorder): void {
  // An error is thrown by the next recording.
  recorder.submit().catch(() => undefined);
}

function computeStates(buffers: Buffers, backend: WebgpuBackend, infos: Infos, every: boolean): TensorInfo {
  const { recorder, masked, kept, layout, rows, time } = beginCall(buffers, backend, infos, false);
  const { hiddenUnits, paddedHidden } = layout;
  const { info, buffer } = outputOf(backend, every ? [rows, time, hiddenUnits] : [rows, hiddenUnits]);
  const count = sizeOf(info);
  const [first, stride] = every ? [0, 1] : [time - 1, time];
  const shown = parameters([count, hiddenUnits, paddedHidden, first, stride]);
  recorder.run(SHOW_STATES, [masked.shown, kept.states, buffer], shown, groupsFor(count));
  submit(recorder);
  return info;
}

/** @returns the gradients of x, kernel, recurrent kernel and bias */
function computeGradients(
  buffers: Buffers,
  backend: WebgpuBackend,
  { dy: dyInfo, ...infos }: Infos & { dy: TensorInfo },
  every: boolean,
): TensorInfo[] {
  const dy = bufferOf(backend, dyInfo);
  const call = beginCall(buffers, backend, infos, true);
  const { recorder, layout, masked } = call;
  const dStates = recordStateGradients(call, buffers, dy, every);
  const given = every ? { dStates } : { dLast: dStates };
  const { previous, count } = masked;
  const gradients = buffers.storage('gradients', layout.length);
  recordBackward(recorder, buffers, call.gru, call.batch, call.kept, { previous, count, ...given }, gradients);
  const dx = outputOf(backend, infos.x.shape);
  recordInputGradients(call, buffers, gradients, dx.buffer);
  const weights = WEIGHTS.map((name) => {
    const { info, buffer } = outputOf(backend, infos[name].shape);
    const { offset, width, paddedWidth } = layout.regions[name];
    const size = sizeOf(info);
    recorder.run(UNPAD, [gradients, buffer], parameters([size, width, paddedWidth, offset]), groupsFor(size));
    return info;
  });
  submit(recorder);
  return [dx.info, ...weights];
}

/** @returns the gradients of the states: of every word [words, hidden], or of the last ones [rows, hidden] */
function recordStateGradients(call: Call, buffers: Buffers, dy: GPUBuffer, every: boolean): GPUBuffer {
  const { recorder, layout, rows, time } = call;
  const { words } = call.batch;
  const { hiddenUnits, paddedHidden: hidden } = layout;
  const dStates = buffers.storage('dStates', (every ? words : rows) * hidden);
  if (every) {
    const { count, steps, shown } = call.masked;
    const gather = parameters([words * hidden, hiddenUnits, hidden, time]);
    recorder.run(GATHER_GRADIENTS, [count, steps, shown, dy, dStates], gather, groupsFor(words * hidden));
  } else {
    recorder.clear(dStates, rows * hidden * 4);
    const pad = parameters([rows * hiddenUnits, hiddenUnits, hidden, 0]);
    recorder.run(PAD, [dy, dStates], pad, groupsFor(rows * hiddenUnits));
  }
  return dStates;
}

/** Gradients of kernel and bias, into their block, and of x. */
function recordInputGradients(call: Call, buffers: Buffers, gradients: GPUBuffer, dx: GPUBuffer): void {
  const { recorder, layout, inputs, kernel } = call;
  const { words } = call.batch;
  const { steps, count } = call.masked;
  const columns = 3 * layout.paddedHidden;
  const units = inputs.stride;
  const partials = (length: number) => buffers.storage('partials', length);
  const dGates = { buffer: call.kept.gates, stride: columns };
  const onKernel = { buffer: gradients, offset: layout.regions.kernel.offset, stride: columns };
  const onBias = { buffer: gradients, offset: layout.regions.bias.offset, stride: columns };
  const ones = { buffer: buffers.upload('one', Float32Array.of(1)), stride: 0 };
  const ofInputs = { rowsOfA: steps, count, partials };
  matmulOverWords(recorder, [units, columns, words], inputs, dGates, onKernel, ofInputs);
  matmulOverWords(recorder, [1, columns, words], ones, dGates, onBias, { count, partials });
  recorder.clear(dx, call.rows * call.time * units * 4);
  const onInputs = { buffer: dx, stride: units };
  matmul(recorder, [words, units, columns], dGates, kernel, onInputs, { transposeB: true, rowsOfC: steps, count });
}
