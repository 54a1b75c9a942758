import { type Layout, layoutOf, writeWeights } from '../layout';
import type { GruWeights } from '../weights';
import { Arena } from './arena';
import type { CpuGru } from './cpu-pass';
import { type GruEngine, instantiate } from './engine';
import { allocateInt16Kernels, type Int16Kernels, packInt16Kernels } from './int16-kernels';
import { allocateKernels, packKernels } from './packed-kernels';
import { type NetworkTensors, tensorsAt } from './tensor-addresses';

/** The weights of Embedding -> GRU -> Dense in the engine's memory, and where in it the tensors lie. */
export interface CpuModel extends CpuGru {
  layout: Layout;
  /** Address of the weights. */
  weights: number;
  tensors: NetworkTensors;
  /** The recurrent kernel in integers, made when it is first needed; undefined where float32 is needed instead, as for `resetAfter`. */
  int16Kernels(): Int16Kernels | undefined;
  /** To be called after every change of the weights. */
  weightsChanged(): void;
}

/** An engine with a memory of its own that holds these weights. */
export function createCpuModel(initial: GruWeights, engine: GruEngine): CpuModel {
  const arena = new Arena(instantiate(engine));
  const layout = layoutOf(initial);
  const weights = arena.zeros(layout.length);
  writeWeights(arena.floats(weights, layout.length), layout, initial);
  const tensors = tensorsAt(weights, layout);
  const kernels = allocateKernels(arena, tensors);
  const int16 = allocateInt16Kernels(arena, tensors);
  /** Undefined while the integers are not those of the weights. */
  let fits: boolean | undefined;
  const weightsChanged = () => {
    packKernels(arena, tensors, kernels);
    fits = undefined;
  };
  weightsChanged();
  arena.keep();
  return {
    arena,
    layout,
    weights,
    tensors,
    kernels,
    int16Kernels() {
      if (layout.resetAfter) return undefined;
      fits ??= packInt16Kernels(arena, tensors, int16);
      return fits ? int16 : undefined;
    },
    weightsChanged,
  };
}
