import { type Layout, layoutOf, writeTensor, writeWeights } from '../layout';
import { type EightBitTensor, restoreWeights, type StoredWeights } from '../stored-weights';
import type { Arena } from './arena';
import { type EightBitMatrix, putLevels } from './eight-bit';
import { allocateInputKernel, type InputKernel, packInputKernel } from './input-kernel';
import { allocateInt16Kernels, type Int16Kernels, packInt16Levels } from './int16-kernels';
import type { Matrix } from './matrix';
import { type NetworkTensors, tensorsAt } from './tensor-addresses';

/** Weights in the engine's memory. */
export interface PlacedWeights {
  layout: Layout;
  tensors: NetworkTensors;
  /** Address of the block of all weights in float32; undefined where the embedding is in 8 bits. */
  weights: number | undefined;
  embedding: Matrix | EightBitMatrix;
  /** Undefined where it has to be made of the weights in float32. */
  int16: Int16Kernels | undefined;
  /** Undefined where the input's part is computed in float32. */
  inputKernel: InputKernel | undefined;
}

/** Copies weights into the engine's memory: in float32, but for an embedding in 8 bits. */
export function placeWeights(arena: Arena, stored: StoredWeights): PlacedWeights {
  const layout = layoutOf(stored);
  return isEightBit(stored, layout) ? placeEightBit(arena, stored, layout) : placeFloats(arena, stored, layout);
}

type EightBitWeights = StoredWeights & Record<'embedding' | 'kernel' | 'recurrentKernel', EightBitTensor>;

/** Tensors that need padding are restored. */
function isEightBit(stored: StoredWeights, layout: Layout): stored is EightBitWeights {
  const isPadded = layout.paddedEmbedding !== stored.embeddingUnits || layout.paddedHidden !== stored.hiddenUnits;
  return !isPadded && [stored.embedding, stored.kernel, stored.recurrentKernel].every((each) => 'levels' in each);
}

export function placeFloats(arena: Arena, stored: StoredWeights, layout = layoutOf(stored)): PlacedWeights {
  const weights = arena.zeros(layout.length);
  writeWeights(arena.floats(weights, layout.length), layout, restoreWeights(stored));
  const tensors = tensorsAt(weights, layout);
  return { layout, tensors, weights, embedding: tensors.embedding, int16: undefined, inputKernel: undefined };
}

function placeEightBit(arena: Arena, stored: EightBitWeights, layout: Layout): PlacedWeights {
  const { embeddingUnits, hiddenUnits, resetAfter } = stored;
  const embedding = putLevels(arena, stored.embedding, embeddingUnits);
  // The block of all weights without the embedding, which comes first in it.
  const start = layout.regions.kernel.offset;
  const rest = arena.zeros(layout.length - start);
  const tensors = tensorsAt(rest - start * 4, layout);
  const floats = () => arena.floats(rest, layout.length - start);
  for (const name of ['bias', 'denseKernel', 'denseBias'] as const) {
    const region = layout.regions[name];
    writeTensor(floats(), { ...region, offset: region.offset - start }, stored[name]);
  }
  const int16 = resetAfter ? undefined : allocateInt16Kernels(arena, tensors);
  const shape = [embeddingUnits, hiddenUnits * 3] as const;
  const inputKernel = int16 && allocateInputKernel(arena, shape, stored.kernel, stored.embedding);
  const mark = arena.mark();
  const kernel = putLevels(arena, stored.kernel, hiddenUnits * 3);
  restore(arena, kernel, tensors.kernel, embeddingUnits);
  if (inputKernel) packInputKernel(arena, kernel, embeddingUnits, inputKernel);
  const recurrent = putLevels(arena, stored.recurrentKernel, hiddenUnits * 3);
  restore(arena, recurrent, tensors.recurrentKernel, hiddenUnits);
  const fits = int16 && packInt16Levels(arena, recurrent, stored.recurrentKernel, int16);
  arena.release(mark);
  return { layout, tensors, weights: undefined, embedding, int16: fits ? int16 : undefined, inputKernel };
}

function restore({ engine }: Arena, { levels, columns, table }: EightBitMatrix, to: Matrix, rows: number): void {
  engine.restoreLevels(to.address, levels, table, rows * columns);
}
