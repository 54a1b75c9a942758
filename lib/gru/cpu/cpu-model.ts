import { type Layout, layoutOf, writeWeights } from '../layout';
import type { GruWeights } from '../weights';
import { Arena } from './arena';
import type { CpuGru } from './cpu-pass';
import { type GruEngine, instantiate } from './engine';
import { allocateKernels, packKernels } from './packed-kernels';
import { type NetworkTensors, tensorsAt } from './tensor-addresses';

/** The weights of Embedding -> GRU -> Dense in the engine's memory, and where in it the tensors lie. */
export interface CpuModel extends CpuGru {
  layout: Layout;
  /** Address of the weights. */
  weights: number;
  tensors: NetworkTensors;
}

/** An engine with a memory of its own that holds these weights. */
export function createCpuModel(initial: GruWeights, engine: GruEngine): CpuModel {
  const arena = new Arena(instantiate(engine));
  const layout = layoutOf(initial);
  const weights = arena.zeros(layout.length);
  writeWeights(arena.floats(weights, layout.length), layout, initial);
  const tensors = tensorsAt(weights, layout);
  const kernels = allocateKernels(arena, tensors);
  packKernels(arena, tensors, kernels);
  arena.keep();
  return { arena, layout, weights, tensors, kernels };
}
