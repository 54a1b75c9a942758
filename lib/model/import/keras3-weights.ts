import type { Hdf5 } from './hdf5';
import type { LayerPlan } from './read-graph';
import type { Tensor } from './tensor';
import type { WeightSource } from './weight-source';

/** Where the groups of the layers lie: in Keras 3, and in Keras 2.12 to 2.15. */
const ROOTS = ['layers', '_layer_checkpoint_dependencies'];

/** Groups within a layer's group that hold its tensors, in Keras' order. */
const PARTS = ['', 'cell', 'forward_layer', 'forward_layer/cell', 'backward_layer', 'backward_layer/cell', 'layer'];

export const hasKeras3Weights = (file: Hdf5): boolean => ROOTS.some((root) => file.keys(root).length > 0);

/** `GlobalMaxPooling1D` -> `global_max_pooling1d`, as Keras names the groups. */
const snakeCase = (className: string) =>
  className
    .replace(/\W+/g, '')
    .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();

/**
 * The weights in Keras 3's `model.weights.h5`: the group of a layer is named after its class, with a counter from the
 * second one on; its tensors are numbered.
 */
export function keras3Weights(file: Hdf5): WeightSource {
  const root = ROOTS.find((name) => file.keys(name).length > 0) ?? ROOTS[0]!;
  const groups = new Set(file.keys(root));
  const counts = new Map<string, number>();
  const groupOf = ({ name, className }: LayerPlan) => {
    const plain = snakeCase(className);
    const before = counts.get(plain) ?? 0;
    counts.set(plain, before + 1);
    const counted = before === 0 ? plain : `${plain}_${before}`;
    return groups.has(counted) ? counted : name;
  };
  const numbered = (path: string): Tensor[] => {
    const keys = file.keys(path).filter((key) => /^\d+$/.test(key));
    return keys.sort((a, b) => Number(a) - Number(b)).flatMap((key) => file.tensor(`${path}/${key}`) ?? []);
  };
  return {
    tensorsOf(layer: LayerPlan, count: number): Tensor[] {
      const group = groupOf(layer);
      return count === 0 ? [] : PARTS.flatMap((part) => numbered(`${root}/${group}/${part}/vars`));
    },
  };
}
