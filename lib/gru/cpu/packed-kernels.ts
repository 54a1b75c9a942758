import type { Arena } from './arena';
import { pack, packedLength, packTransposed, partOf } from './matrix';
import type { GruTensors } from './tensor-addresses';

/** Addresses of the packed kernels of a GRU, which the matrix products read. */
export interface PackedKernels {
  /** [inputs, 3 hidden] */
  kernel: number;
  /** The recurrent kernel of update and reset gate, [hidden, 2 hidden]. */
  zr: number;
  /** The recurrent kernel of the candidate, [hidden, hidden]. */
  candidate: number;
}

/** Room for the packed kernels, which `packKernels` fills. */
export function allocateKernels(arena: Arena, { inputs, hidden }: GruTensors): PackedKernels {
  return {
    kernel: arena.allocate(packedLength(inputs, hidden * 3)),
    zr: arena.allocate(packedLength(hidden, hidden * 2)),
    candidate: arena.allocate(packedLength(hidden, hidden)),
  };
}

/** Packs the kernels for the forward pass; again after every change of the weights. */
export function packKernels({ engine }: Arena, gru: GruTensors, packed: PackedKernels): void {
  const { kernel, recurrentKernel, inputs, hidden } = gru;
  pack(engine, kernel, [inputs, hidden * 3], packed.kernel);
  pack(engine, recurrentKernel, [hidden, hidden * 2], packed.zr);
  pack(engine, partOf(recurrentKernel, { column: hidden * 2 }), [hidden, hidden], packed.candidate);
}

/** Allocates and packs the transposed kernels for the backward pass. */
export function packTransposedKernels(arena: Arena, gru: GruTensors): PackedKernels {
  const { kernel, recurrentKernel, inputs, hidden } = gru;
  const { engine } = arena;
  const packed = {
    kernel: arena.allocate(packedLength(hidden * 3, inputs)),
    zr: arena.allocate(packedLength(hidden * 2, hidden)),
    candidate: arena.allocate(packedLength(hidden, hidden)),
  };
  packTransposed(engine, kernel, [inputs, hidden * 3], packed.kernel);
  packTransposed(engine, recurrentKernel, [hidden, hidden * 2], packed.zr);
  packTransposed(engine, partOf(recurrentKernel, { column: hidden * 2 }), [hidden, hidden], packed.candidate);
  return packed;
}
