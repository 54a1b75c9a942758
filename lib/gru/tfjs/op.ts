import {
  engine,
  type NamedTensorMap,
  registerGradient,
  type Tensor,
  type Tensor2D,
  type Tensor3D,
  type TensorInfo,
} from '@tensorflow/tfjs-core';

export const GRU_SEQUENCE = 'GruSequence';
export const GRU_SEQUENCE_GRAD = 'GruSequenceGrad';

/** Inputs of the op; shapes in the documentation of `gruSequence`. */
export interface GruSequenceInputs {
  x: Tensor3D;
  mask: Tensor2D;
  kernel: Tensor2D;
  recurrentKernel: Tensor2D;
  bias: Tensor;
}

/** Keras gives a GRU with `reset_after` two biases: that of the input, and that of the state. */
export const isResetAfter = ({ shape }: Pick<TensorInfo, 'shape'>): boolean => shape.length === 2;

/**
 * A whole GRU layer as one op, in both of Keras' forms, differentiable in everything but the mask.
 * Each backend needs a kernel of its own: see `registerCpuKernels` and `registerWebgpuKernels`.
 * @param inputs.x [batch, time, units]
 * @param inputs.mask [batch, time], bool: where false, the state is carried over and x is not read
 * @param inputs.kernel [units, 3 * hidden], `recurrentKernel` [hidden, 3 * hidden], gates z, r, h
 * @param inputs.bias [3 * hidden], or with `reset_after` [2, 3 * hidden]
 * @returns the last states [batch, hidden], or with `returnSequences` all states [batch, time, hidden]
 * @throws Error when the active backend has no kernel for it
 */
export function gruSequence(inputs: GruSequenceInputs, returnSequences = false): Tensor {
  return engine().runKernel(GRU_SEQUENCE, { ...inputs } satisfies NamedTensorMap, { returnSequences }) as Tensor;
}

const DIFFERENTIABLE = ['x', 'kernel', 'recurrentKernel', 'bias'] as const;

registerGradient({
  kernelName: GRU_SEQUENCE,
  inputsToSave: ['x', 'mask', 'kernel', 'recurrentKernel', 'bias'],
  gradFunc: (dy, saved, attrs) => {
    const [x, mask, kernel, recurrentKernel, bias] = saved as [Tensor, Tensor, Tensor, Tensor, Tensor];
    const inputs = { x, mask, kernel, recurrentKernel, bias, dy: dy as Tensor };
    // One backward pass computes all four gradients. It runs here, because tfjs disposes of what a closure creates.
    const gradients = engine().runKernel(GRU_SEQUENCE_GRAD, inputs, attrs as { returnSequences: boolean }) as Tensor[];
    return Object.fromEntries(DIFFERENTIABLE.map((name, i) => [name, () => gradients[i]!]));
  },
});
