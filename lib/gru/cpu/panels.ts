import type { GruAddresses } from '../layout';
import type { Arena } from './arena';

/** Floats of a packed matrix, as `panelBytes` in wasm/assembly/panels.ts lays it out. */
export const packedLength = (depth: number, columns: number) => (columns / 8) * (depth * 8 + 16);

/** The weights once more, in the panels that the matrix product reads. */
export interface PackedKernels {
  kernel: number;
  zr: number;
  candidate: number;
}

/** Room for the packed kernels; they are filled by `packKernels`. */
export function allocateKernels(arena: Arena, { inputs, hidden }: GruAddresses): PackedKernels {
  return {
    kernel: arena.allocate(packedLength(inputs, hidden * 3)),
    zr: arena.allocate(packedLength(hidden, hidden * 2)),
    candidate: arena.allocate(packedLength(hidden, hidden)),
  };
}

/** Packs the kernels for the forward pass. */
export function packKernels(arena: Arena, gru: GruAddresses, packed: PackedKernels): void {
  const { kernel, recurrentKernel, inputs, hidden } = gru;
  const { engine } = arena;
  const stride = hidden * 12;
  engine.packPanels(packed.kernel, kernel, stride, inputs, hidden * 3);
  engine.packPanels(packed.zr, recurrentKernel, stride, hidden, hidden * 2);
  engine.packPanels(packed.candidate, recurrentKernel + hidden * 8, stride, hidden, hidden);
}

/** Packs the transposed kernels for the backward pass. */
export function packTransposedKernels(arena: Arena, gru: GruAddresses): PackedKernels {
  const { kernel, recurrentKernel, inputs, hidden } = gru;
  const { engine } = arena;
  const packed = {
    kernel: arena.allocate(packedLength(hidden * 3, inputs)),
    zr: arena.allocate(packedLength(hidden * 2, hidden)),
    candidate: arena.allocate(packedLength(hidden, hidden)),
  };
  const stride = hidden * 12;
  engine.packTransposed(packed.kernel, kernel, stride, inputs, hidden * 3);
  engine.packTransposed(packed.zr, recurrentKernel, stride, hidden, hidden * 2);
  engine.packTransposed(packed.candidate, recurrentKernel + hidden * 8, stride, hidden, hidden);
  return packed;
}
