import type { Hdf5 } from './hdf5';
import type { LayerPlan } from './read-graph';
import type { Tensor } from './tensor';
import type { WeightSource } from './weight-source';

/** The group of the weights in a whole model; in a file of weights alone they lie at the root. */
const WHOLE_MODEL = 'model_weights';

/** Whether a file holds weights as Keras' `.h5` does: the names of the layers as an attribute. */
export const hasLegacyWeights = (file: Hdf5): boolean =>
  file.texts(WHOLE_MODEL, 'layer_names') !== undefined || file.texts('', 'layer_names') !== undefined;

/** The weights of Keras' `.h5`: each layer's group lists the paths of its tensors, in order, as `weight_names`. */
export function legacyWeights(file: Hdf5): WeightSource {
  const root = file.texts(WHOLE_MODEL, 'layer_names') ? WHOLE_MODEL : '';
  const names = file.texts(root, 'layer_names') ?? [];
  const weightNames = (name: string) => file.texts(`${root}/${name}`, 'weight_names') ?? [];
  /** Layers with weights in order: a model that was built anew for a configuration names its layers otherwise. */
  const filled = names.filter((name) => weightNames(name).length > 0);
  let next = 0;
  return {
    tensorsOf({ name }: LayerPlan, count: number): Tensor[] {
      if (count === 0) return [];
      const place = next++;
      const found = names.includes(name) ? name : filled[place];
      if (found === undefined) return [];
      return weightNames(found).flatMap((path) => file.tensor(`${root}/${found}/${path}`) ?? []);
    },
  };
}
