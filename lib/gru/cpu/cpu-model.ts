import type { StoredWeights } from '../stored-weights';
import { Arena } from './arena';
import type { CpuGru } from './cpu-pass';
import { type GruEngine, instantiate } from './engine';
import { allocateInt16Kernels, type Int16Kernels, packInt16Kernels } from './int16-kernels';
import { allocateKernels, packKernels } from './packed-kernels';
import { type PlacedWeights, placeFloats, placeWeights } from './place-weights';
import type { NetworkTensors } from './tensor-addresses';

/** The weights of Embedding -> GRU -> Dense in the engine's memory, and where in it the tensors lie. */
export interface CpuModel extends CpuGru, Pick<PlacedWeights, 'layout' | 'weights' | 'embedding' | 'inputKernel'> {
  /** Without the embedding where that is in 8 bits. */
  tensors: NetworkTensors;
  /** The recurrent kernel in integers, made when it is first needed; undefined where float32 is needed instead, as for `resetAfter`. */
  int16Kernels(): Int16Kernels | undefined;
  /** To be called after every change of the weights. */
  weightsChanged(): void;
}

/** A model in float32, which can be trained. */
export interface TrainableCpuModel extends CpuModel {
  /** Address of the weights. */
  weights: number;
}

export const isTrainable = (model: CpuModel): model is TrainableCpuModel => model.weights !== undefined;

/** An engine with a memory of its own that holds these weights, an embedding in 8 bits as it is. */
export function createCpuModel(initial: StoredWeights, engine: GruEngine): CpuModel {
  const arena = new Arena(instantiate(engine));
  return modelOf(arena, placeWeights(arena, initial));
}

/** As `createCpuModel`, in float32. */
export function createTrainableCpuModel(initial: StoredWeights, engine: GruEngine): TrainableCpuModel {
  const arena = new Arena(instantiate(engine));
  return modelOf(arena, placeFloats(arena, initial)) as TrainableCpuModel;
}

function modelOf(arena: Arena, { int16: given, ...placed }: PlacedWeights): CpuModel {
  const { layout, tensors } = placed;
  const kernels = allocateKernels(arena, tensors);
  const int16 = given ?? allocateInt16Kernels(arena, tensors);
  /** Undefined while the integers are not those of the weights. */
  let fits: boolean | undefined = given && true;
  const weightsChanged = () => {
    packKernels(arena, tensors, kernels);
    fits = undefined;
  };
  packKernels(arena, tensors, kernels);
  arena.keep();
  return {
    ...placed,
    arena,
    kernels,
    int16Kernels() {
      if (layout.resetAfter) return undefined;
      fits ??= packInt16Kernels(arena, tensors, int16);
      return fits ? int16 : undefined;
    },
    weightsChanged,
  };
}
