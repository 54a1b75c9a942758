import { CodedError } from '../../common/errors';
import { MOST_WORDS } from '../../common/limits';
import { MOST_MULTIPLICATIONS } from '../bundle/import-limits';
import type { LayerGraph } from './layers';
import { layerShapes } from './shapes';
import { sizeOf } from './tensor';

type Layers = Pick<LayerGraph, 'layers'>;

/** That all layers give for one text, 128 megabytes; the notebook's model gives a thirtieth. */
const MOST_VALUES = 2 ** 25;
/** To look a value up, or move it, takes TensorFlow.js as long as so many multiplications. */
const MULTIPLICATIONS_PER_VALUE = 2 ** 9;
/** A step of a recurrent layer waits for the one before: it takes as long as so many, however narrow. */
const MULTIPLICATIONS_PER_STEP = 2 ** 20;
/** Of all texts that a model is calibrated on: as many as the notebook's model needs for 300 texts of 400 words. */
const MOST_IN_CALIBRATION = 2 ** 38;
/** Of all these texts, padded: 200 of the longest reviews of IMDb. */
const MOST_WORDS_IN_CALIBRATION = 2 ** 19;

/** What the layers do and give for each word of a text. Texts that run together share the steps of recurrent layers. */
function costOfWord({ layers }: Layers): { multiplications: number; values: number; steps: number } {
  // Which layers work once for each word does not depend on how many words there are.
  const shapes = layerShapes(layers, 1);
  const cost = { multiplications: 0, values: 1, steps: 0 };
  for (const { name, operation, weights } of layers) {
    const { input, output } = shapes.get(name)!;
    if (input.time === undefined) continue;
    cost.values += Math.max(output.units, ...weights.map(({ shape }) => shape.at(-1)!));
    if (operation.kind === 'Embedding') continue; // it only looks up
    cost.multiplications += weights.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
    if (operation.kind === 'Recurrent') cost.steps += 1;
    if (operation.kind === 'Bidirectional') cost.steps += 2;
  }
  cost.multiplications += MULTIPLICATIONS_PER_VALUE * cost.values;
  return cost;
}

/**
 * Refuses a model that would take more time or memory for one text than reading reviews needs: a small file can state a
 * sequence of millions of words, to which every text would be padded.
 * @param length words of a sequence; where nothing states it, texts keep their own
 * @throws CodedError `import.tooLong`
 */
export function checkWork(graph: Layers, length: number | undefined): void {
  if (length === undefined) return;
  const { multiplications, values, steps } = costOfWord(graph);
  const work = multiplications + MULTIPLICATIONS_PER_STEP * steps;
  const most = Math.floor(Math.min(MOST_WORDS, MOST_MULTIPLICATIONS / work, MOST_VALUES / values));
  if (length > most) throw new CodedError('import.tooLong', [length, most]);
}

/** How many texts of this length a model may be calibrated on. */
export function textsToCalibrateOn(graph: Layers, length: number): number {
  const most = Math.min(MOST_WORDS_IN_CALIBRATION, MOST_IN_CALIBRATION / costOfWord(graph).multiplications);
  return Math.max(1, Math.floor(most / length));
}
