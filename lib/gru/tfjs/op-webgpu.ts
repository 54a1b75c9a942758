import { type DataId, getKernel, registerKernel, type TensorInfo, unregisterKernel } from '@tensorflow/tfjs-core';
import { layoutOf } from '../layout';
import { Buffers } from '../webgpu/buffers';
import type { Gpu } from '../webgpu/gpu';
import { recordBackward, recordForward } from '../webgpu/gru-passes';
import { recordMaskedSteps } from '../webgpu/masked-steps';
import { matmul, matmulOverWords } from '../webgpu/matmul';
import { Recorder } from '../webgpu/recorder';
import { GATHER_GRADIENTS, PAD, SHOW_STATES, UNPAD } from '../webgpu/sequence-steps';
import { groupsFor, parameters } from '../webgpu/steps';
import { GRU_SEQUENCE, GRU_SEQUENCE_GRAD } from './op';

/** What we use of tfjs' WebGPUBackend. */
interface WebgpuBackend {
  device: GPUDevice;
  tensorMap: { get(id: DataId): { resource?: unknown } };
  uploadToGPU(id: DataId): void;
  makeTensorInfo(shape: number[], dtype: 'float32'): TensorInfo;
  ensureCommandEncoderReady(): void;
  endComputePassEncoder(): void;
  submitQueue(): void;
}

type Infos = Record<'x' | 'mask' | 'kernel' | 'recurrentKernel' | 'bias', TensorInfo>;
const WEIGHTS = ['kernel', 'recurrentKernel', 'bias'] as const;

const sizeOf = ({ shape }: TensorInfo) => shape.reduce((product, size) => product * size, 1);

/**
 * Registers `GruSequence` and its gradient for tfjs' webgpu backend, on the very buffers of its tensors: nothing is
 * read back, and masked steps are left out on the GPU.
 * @param gpu whose device the backend was made with
 */
export function registerWebgpuKernels(gpu: Gpu): void {
  const buffers = new Buffers(gpu);
  // After a lost device there is a second one: its kernels replace those of the first.
  for (const name of [GRU_SEQUENCE, GRU_SEQUENCE_GRAD]) if (getKernel(name, 'webgpu')) unregisterKernel(name, 'webgpu');

  const bufferOf = (backend: WebgpuBackend, { dataId }: TensorInfo) => {
    backend.uploadToGPU(dataId);
    return backend.tensorMap.get(dataId).resource as GPUBuffer;
  };
  const output = (backend: WebgpuBackend, shape: number[]) => {
    const info = backend.makeTensorInfo(shape, 'float32');
    return { info, buffer: bufferOf(backend, info) };
  };

  /** What both directions begin with: the weights padded, the words found, the states computed. */
  const begin = (backend: WebgpuBackend, infos: Infos, keep: boolean) => {
    if (backend.device !== gpu.device) throw new Error("tfjs' webgpu backend has another device than GruSequence.");
    const { mask: maskInfo, ...floats } = infos;
    const mask = bufferOf(backend, maskInfo);
    const [x, ...weightBuffers] = (['x', ...WEIGHTS] as const).map((name) => bufferOf(backend, floats[name]));
    // What tfjs has recorded comes first: it computes our inputs.
    backend.ensureCommandEncoderReady();
    backend.endComputePassEncoder();
    backend.submitQueue();

    const [rows, time, units] = infos.x.shape as [number, number, number];
    const layout = layoutOf({ lexiconSize: 0, embeddingUnits: units, hiddenUnits: infos.recurrentKernel.shape[0]! });
    const { hiddenUnits, paddedHidden: hidden, regions } = layout;
    const columns = 3 * hidden;
    const recorder = new Recorder(gpu);
    const weights = buffers.storage('weights', layout.length);
    recorder.clear(weights, layout.length * 4);
    WEIGHTS.forEach((name, i) => {
      const { offset, width, paddedWidth } = regions[name];
      const count = sizeOf(infos[name]);
      recorder.run(
        PAD,
        [weightBuffers[i]!, weights],
        parameters([count, width, paddedWidth, offset]),
        groupsFor(count),
      );
    });
    const gru = { weights, recurrentKernel: regions.recurrentKernel.offset, hidden };

    const masked = recordMaskedSteps(recorder, buffers, mask, rows, time);
    const { spans, slots, steps, count } = masked;
    const words = rows * time;
    const projections = buffers.storage('projections', words * columns);
    const inputs = { buffer: x!, stride: units };
    const kernel = { buffer: weights, offset: regions.kernel.offset, stride: columns };
    const bias = { buffer: weights, offset: regions.bias.offset * 4, size: columns * 4 };
    const to = { buffer: projections, stride: columns };
    matmul(recorder, [words, columns, units], inputs, kernel, to, { rowsOfA: steps, bias, count });

    const batch = { rows, words, spans, slots, projections };
    const states = buffers.storage('states', (words + 1) * hidden);
    recorder.clear(states, hidden * 4);
    const kept = keep
      ? {
          ...{ states, gates: buffers.storage('gates', words * columns) },
          gatedStates: buffers.storage('gatedStates', words * hidden),
        }
      : undefined;
    recordForward(recorder, gru, batch, states, kept);
    const sizes = { rows, time, units, hiddenUnits, hidden, columns, words };
    return { recorder, layout, gru, masked, batch, states, kept, inputs, kernel, sizes };
  };

  const send = (recorder: Recorder) => {
    // The next recording throws what went wrong with this one.
    recorder.submit().catch(() => undefined);
  };

  registerKernel({
    kernelName: GRU_SEQUENCE,
    backendName: 'webgpu',
    kernelFunc: ({ inputs, backend: raw, attrs }) => {
      const backend = raw as WebgpuBackend;
      const every = Boolean(attrs?.returnSequences);
      const { recorder, masked, states, sizes } = begin(backend, inputs as Infos, false);
      const { rows, time, hiddenUnits, hidden } = sizes;
      const { info, buffer } = output(backend, every ? [rows, time, hiddenUnits] : [rows, hiddenUnits]);
      const count = sizeOf(info);
      const [first, stride] = every ? [0, 1] : [time - 1, time];
      const shown = parameters([count, hiddenUnits, hidden, first, stride]);
      recorder.run(SHOW_STATES, [masked.shown, states, buffer], shown, groupsFor(count));
      send(recorder);
      return info;
    },
  });

  registerKernel({
    kernelName: GRU_SEQUENCE_GRAD,
    backendName: 'webgpu',
    kernelFunc: ({ inputs: all, backend: raw, attrs }) => {
      const backend = raw as WebgpuBackend;
      const { dy: dyInfo, ...infos } = all as Infos & { dy: TensorInfo };
      const dy = bufferOf(backend, dyInfo);
      const begun = begin(backend, infos, true);
      const { recorder, layout, gru, masked, batch, kept, inputs, kernel, sizes } = begun;
      const { rows, time, units, hiddenUnits, hidden, columns, words } = sizes;
      const { steps, shown, previous, count } = masked;

      const every = Boolean(attrs?.returnSequences);
      const dStates = buffers.storage('dStates', (every ? words : rows) * hidden);
      if (every) {
        const gather = parameters([words * hidden, hiddenUnits, hidden, time]);
        recorder.run(GATHER_GRADIENTS, [count, steps, shown, dy, dStates], gather, groupsFor(words * hidden));
      } else {
        recorder.clear(dStates, rows * hidden * 4);
        const pad = parameters([rows * hiddenUnits, hiddenUnits, hidden, 0]);
        recorder.run(PAD, [dy, dStates], pad, groupsFor(rows * hiddenUnits));
      }
      const gradients = buffers.storage('gradients', layout.length);
      const given = every ? { dStates } : { dLast: dStates };
      recordBackward(recorder, buffers, gru, batch, kept!, { previous, count, ...given }, gradients);

      const partials = (length: number) => buffers.storage('partials', length);
      const dGates = { buffer: kept!.gates, stride: columns };
      const onKernel = { buffer: gradients, offset: layout.regions.kernel.offset, stride: columns };
      const onBias = { buffer: gradients, offset: layout.regions.bias.offset, stride: columns };
      const ones = { buffer: buffers.upload('one', Float32Array.of(1)), stride: 0 };
      matmulOverWords(recorder, [units, columns, words], inputs, dGates, onKernel, { rowsOfA: steps, count }, partials);
      matmulOverWords(recorder, [1, columns, words], ones, dGates, onBias, { count }, partials);
      const dx = output(backend, infos.x.shape);
      recorder.clear(dx.buffer, sizeOf(dx.info) * 4);
      const onInputs = { buffer: dx.buffer, stride: units };
      matmul(recorder, [words, units, columns], dGates, kernel, onInputs, { transposeB: true, rowsOfC: steps, count });

      const weights = WEIGHTS.map((name) => {
        const { info, buffer } = output(backend, infos[name].shape);
        const { offset, width, paddedWidth } = layout.regions[name];
        const unpad = parameters([sizeOf(info), width, paddedWidth, offset]);
        recorder.run(UNPAD, [gradients, buffer], unpad, groupsFor(sizeOf(info)));
        return info;
      });
      send(recorder);
      return [dx.info, ...weights];
    },
  });
}
