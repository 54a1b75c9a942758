import type { LayerPlan } from './read-graph';
import type { Tensor } from './tensor';

/** Finds the weights of layers in a file. */
export interface WeightSource {
  /**
   * The tensors of a layer in Keras' order; fewer or more where the file is not of this model.
   * @param count how many the layer has
   */
  tensorsOf(layer: LayerPlan, count: number): Tensor[];
}
