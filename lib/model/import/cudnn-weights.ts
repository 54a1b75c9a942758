import type { Operation, Recurrent } from './layers';
import { sameShape, type Tensor } from './tensor';

const GATES = { GRU: 3, LSTM: 4, SimpleRNN: 0 } as const;

/**
 * The tensors of a recurrent layer in Keras' layout, also where they were saved from CuDNNGRU or CuDNNLSTM. Those have the
 * matrices of each gate as cuDNN does, [outputs, inputs], and a bias for the input beside one for the state, in one row:
 * by this row they are told apart, as Keras itself does. The gates stand in the same order.
 */
export function fromCudnn(operation: Operation, tensors: readonly Tensor[]): readonly Tensor[] {
  if (operation.kind === 'Recurrent') return cellFromCudnn(operation.cell, tensors);
  if (operation.kind !== 'Bidirectional') return tensors;
  const { forward, backward } = operation;
  const half = tensors.length / 2;
  return [...cellFromCudnn(forward, tensors.slice(0, half)), ...cellFromCudnn(backward, tensors.slice(half))];
}

function cellFromCudnn({ kind, units, resetAfter }: Recurrent, tensors: readonly Tensor[]): readonly Tensor[] {
  const [kernel, recurrentKernel, bias] = tensors;
  const columns = GATES[kind] * units;
  if (columns === 0 || (kind === 'GRU' && !resetAfter) || !bias || !sameShape(bias.shape, [2 * columns]))
    return tensors;
  if (kernel!.shape[1] !== columns || recurrentKernel!.shape[1] !== columns) return tensors;
  const matrices = [kernel!, recurrentKernel!].map((tensor) => transposed(tensor, units));
  return [...matrices, kind === 'GRU' ? { ...bias, shape: [2, columns] } : summed(bias, columns)];
}

/** Of each gate's block, [inputs, units], the values read row by row are those of cuDNN's matrix, [units, inputs]. */
function transposed({ shape, values }: Tensor, units: number): Tensor {
  const [inputs, columns] = shape as [number, number];
  const result = new Float32Array(values.length);
  for (let i = 0; i < inputs; i++) {
    for (let column = 0; column < columns; column++) {
      const unit = column % units;
      const place = unit * inputs + i;
      const [row, inRow] = [Math.floor(place / units), place % units];
      result[i * columns + column] = values[row * columns + column - unit + inRow]!;
    }
  }
  return { shape, values: result };
}

/** An LSTM adds both of its biases up. */
function summed({ values }: Tensor, columns: number): Tensor {
  return {
    shape: [columns],
    values: Float32Array.from({ length: columns }, (_, i) => values[i]! + values[columns + i]!),
  };
}
