import type { DataId, TensorInfo } from '@tensorflow/tfjs-core';
import { type Layout, layoutOf } from '../layout';
import type { Buffers } from '../webgpu/buffers';
import { type GpuBatch, type GpuGru, type GpuKept, recordForward } from '../webgpu/gru-passes';
import { type MaskedSteps, recordMaskedSteps } from '../webgpu/masked-steps';
import { type Matrix, matmul } from '../webgpu/matmul';
import { Recorder } from '../webgpu/recorder';
import { PAD } from '../webgpu/sequence-steps';
import { groupsFor, parameters } from '../webgpu/steps';
import { isResetAfter } from './op';

/** The part of tfjs' WebGPUBackend that is used here. */
export interface WebgpuBackend {
  device: GPUDevice;
  tensorMap: { get(id: DataId): { resource?: unknown } };
  uploadToGPU(id: DataId): void;
  makeTensorInfo(shape: number[], dtype: 'float32'): TensorInfo;
  ensureCommandEncoderReady(): void;
  endComputePassEncoder(): void;
  submitQueue(): void;
}

export type Infos = Record<'x' | 'mask' | 'kernel' | 'recurrentKernel' | 'bias', TensorInfo>;
export const WEIGHTS = ['kernel', 'recurrentKernel', 'bias'] as const;

export const sizeOf = ({ shape }: TensorInfo) => shape.reduce((product, size) => product * size, 1);

/** The buffer of a tensor, to which its values are uploaded if they are not there yet. */
export function bufferOf(backend: WebgpuBackend, { dataId }: TensorInfo): GPUBuffer {
  backend.uploadToGPU(dataId);
  return backend.tensorMap.get(dataId).resource as GPUBuffer;
}

/** A new tensor. */
export function outputOf(backend: WebgpuBackend, shape: number[]): { info: TensorInfo; buffer: GPUBuffer } {
  const info = backend.makeTensorInfo(shape, 'float32');
  return { info, buffer: bufferOf(backend, info) };
}

/** A call of `GruSequence` or its gradient whose states have been recorded. */
export interface Call {
  recorder: Recorder;
  layout: Layout;
  gru: GpuGru;
  masked: MaskedSteps;
  batch: GpuBatch;
  kept: GpuKept;
  /** `x`, [steps, units]. */
  inputs: Matrix;
  kernel: Matrix;
  rows: number;
  time: number;
}

/**
 * The common beginning of the op and its gradient: pads the weights, removes the masked steps, computes the states.
 * @param forGradient whether gates and gated states are kept as well; otherwise their buffers are not written
 */
export function beginCall(buffers: Buffers, backend: WebgpuBackend, infos: Infos, forGradient: boolean): Call {
  if (backend.device !== buffers.gpu.device)
    throw new Error("tfjs' webgpu backend has another device than GruSequence");
  const mask = bufferOf(backend, infos.mask);
  const x = bufferOf(backend, infos.x);
  const weightBuffers = WEIGHTS.map((name) => bufferOf(backend, infos[name]));
  // Submits first what tfjs has recorded, because it computes our inputs.
  backend.ensureCommandEncoderReady();
  backend.endComputePassEncoder();
  backend.submitQueue();

  const [rows, time, units] = infos.x.shape as [number, number, number];
  const resetAfter = isResetAfter(infos.bias);
  const hiddenUnits = infos.recurrentKernel.shape[0]!;
  const layout = layoutOf({ lexiconSize: 0, embeddingUnits: units, hiddenUnits, resetAfter });
  const { paddedHidden: hidden, regions } = layout;
  const columns = 3 * hidden;
  const recorder = new Recorder(buffers.gpu);
  const weights = recordWeights(recorder, buffers, layout, infos, weightBuffers);
  const gru = {
    weights,
    recurrentKernel: regions.recurrentKernel.offset,
    hidden,
    ...(resetAfter && { bias: regions.bias.offset }),
  };

  const masked = recordMaskedSteps(recorder, buffers, mask, rows, time);
  const { spans, slots, steps, count } = masked;
  const words = rows * time;
  const projections = buffers.storage('projections', words * columns);
  const inputs = { buffer: x, stride: units };
  const kernel = { buffer: weights, offset: regions.kernel.offset, stride: columns };
  const bias = { buffer: weights, offset: regions.bias.offset * 4, size: columns * 4 };
  const to = { buffer: projections, stride: columns };
  matmul(recorder, [words, columns, units], inputs, kernel, to, { rowsOfA: steps, bias, count });

  const batch = { rows, words, spans, slots, projections };
  const states = buffers.storage('states', (words + 1) * hidden);
  recorder.clear(states, hidden * 4);
  const gates = buffers.storage('gates', forGradient ? words * columns : 0);
  const gatedStates = buffers.storage('gatedStates', forGradient ? words * hidden : 0);
  const kept = { states, gates, gatedStates };
  recordForward(recorder, gru, batch, states, forGradient ? kept : undefined);
  return { recorder, layout, gru, masked, batch, kept, inputs, kernel, rows, time };
}

/** The weights in a block of this layout. */
function recordWeights(
  recorder: Recorder,
  buffers: Buffers,
  layout: Layout,
  infos: Infos,
  plain: readonly GPUBuffer[],
): GPUBuffer {
  const block = buffers.storage('weights', layout.length);
  recorder.clear(block, layout.length * 4);
  WEIGHTS.forEach((name, i) => {
    const { offset, width, paddedWidth } = layout.regions[name];
    const count = sizeOf(infos[name]);
    recorder.run(PAD, [plain[i]!, block], parameters([count, width, paddedWidth, offset]), groupsFor(count));
  });
  return block;
}
