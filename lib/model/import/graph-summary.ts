import type { LayerSummary } from '../layer-summary';
import type { LayerGraph } from './layers';
import { layerShapes } from './shapes';
import { sizeOf } from './tensor';

/** The layers of a model made elsewhere, without its input. */
export function graphSummary({ layers, length }: LayerGraph): LayerSummary[] {
  const shapes = layerShapes(layers, length);
  const counted = layers.filter(({ operation }) => operation.kind !== 'Input');
  return counted.map(({ name, className, weights }) => {
    const { time, units } = shapes.get(name)!.output;
    return {
      name,
      className,
      shape: time === undefined ? [null, units] : [null, time, units],
      parameters: weights.reduce((sum, { shape }) => sum + sizeOf(shape), 0),
    };
  });
}
