import { CodedError } from '../../common/errors';
import { MOST_WORDS } from '../../common/limits';
import { MOST_MULTIPLICATIONS } from '../bundle/import-limits';
import type { LayerGraph } from './layers';
import { layerShapes } from './shapes';
import { sizeOf } from './tensor';

/** That all layers give for one text, 128 megabytes; the notebook's model gives a thirtieth. */
const MOST_VALUES = 2 ** 25;

/**
 * Refuses a model that would take more time or memory for one text than reading reviews needs: a small file can state a
 * sequence of millions of words, to which every text would be padded.
 * @param length words of a sequence; where nothing states it, texts keep their own
 * @throws CodedError `import.tooLong`
 */
export function checkWork({ layers }: Pick<LayerGraph, 'layers'>, length: number | undefined): void {
  if (length === undefined) return;
  // Which layers work once for each word does not depend on how many words there are.
  const shapes = layerShapes(layers, 1);
  let multiplications = 1;
  let values = 1;
  for (const { name, operation, weights } of layers) {
    const { input, output } = shapes.get(name)!;
    if (input.time === undefined) continue;
    const columns = Math.max(output.units, ...weights.map(({ shape }) => shape.at(-1)!));
    values += columns;
    // An embedding only looks up.
    if (operation.kind !== 'Embedding') multiplications += weights.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
  }
  const most = Math.floor(Math.min(MOST_WORDS, MOST_MULTIPLICATIONS / multiplications, MOST_VALUES / values));
  if (length > most) throw new CodedError('import.tooLong', [length, most]);
}
