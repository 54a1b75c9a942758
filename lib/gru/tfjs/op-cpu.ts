import { type KernelBackend, registerKernel, type TensorInfo, type TypedArray } from '@tensorflow/tfjs-core';
import { Arena } from '../cpu/arena';
import { type GruEngine, instantiate } from '../cpu/engine';
import { GRU_SEQUENCE, GRU_SEQUENCE_GRAD, isResetAfter } from './op';
import { type SequenceInputs, sequenceBackward, sequenceForward } from './sequence-op';

type Infos = Record<'x' | 'mask' | 'kernel' | 'recurrentKernel' | 'bias', TensorInfo>;

/** Values and shapes of the op's inputs; the cpu backend holds tensors as plain arrays. */
function readInputs({ x, mask, kernel, recurrentKernel, bias }: Infos, backend: KernelBackend): SequenceInputs {
  const read = ({ dataId }: TensorInfo) => backend.readSync(dataId) as TypedArray;
  const floats = (info: TensorInfo) => read(info) as Float32Array;
  const [rows, time, units] = x.shape as [number, number, number];
  return {
    rows,
    time,
    units,
    hidden: recurrentKernel.shape[0]!,
    resetAfter: isResetAfter(bias),
    x: floats(x),
    mask: read(mask),
    kernel: floats(kernel),
    recurrentKernel: floats(recurrentKernel),
    bias: floats(bias),
  };
}

function writeOutput(values: Float32Array, shape: number[], backend: KernelBackend): TensorInfo {
  return { dataId: backend.write(values, shape, 'float32'), shape, dtype: 'float32' };
}

/**
 * Registers `GruSequence` and its gradient for tfjs' cpu backend, computed in WebAssembly. Tensors are copied in and
 * out; to score or train one network many times, `createCpuNetwork` is faster.
 */
export function registerCpuKernels(engine: GruEngine): void {
  const arena = new Arena(instantiate(engine));

  registerKernel({
    kernelName: GRU_SEQUENCE,
    backendName: 'cpu',
    kernelFunc: ({ inputs, backend, attrs }) => {
      const call = readInputs(inputs as Infos, backend as KernelBackend);
      const returnSequences = Boolean(attrs?.returnSequences);
      const shape = returnSequences ? [call.rows, call.time, call.hidden] : [call.rows, call.hidden];
      return writeOutput(sequenceForward(arena, call, returnSequences), shape, backend as KernelBackend);
    },
  });

  registerKernel({
    kernelName: GRU_SEQUENCE_GRAD,
    backendName: 'cpu',
    kernelFunc: ({ inputs, backend, attrs }) => {
      const { dy, ...infos } = inputs as Infos & { dy: TensorInfo };
      const call = readInputs(infos, backend as KernelBackend);
      const dyValues = (backend as KernelBackend).readSync(dy.dataId) as Float32Array;
      const gradients = sequenceBackward(arena, call, dyValues, Boolean(attrs?.returnSequences));
      return (['x', 'kernel', 'recurrentKernel', 'bias'] as const).map((name) =>
        writeOutput(gradients[name], infos[name].shape, backend as KernelBackend),
      );
    },
  });
}
