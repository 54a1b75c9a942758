import { CodedError } from '../../common/errors';
import { tensorLengths } from '../../gru/weights';
import type { ModelCard } from './model-card';

/** Twice what a model with the settings of the notebook has: 50,000 words of 300 units, and 500 hidden units. */
const MOST_WEIGHTS = 2 ** 25;

/** Of one review; the notebook needs a sixteenth for 400 words. The WebAssembly engine does as many in a few seconds. */
export const MOST_MULTIPLICATIONS = 2 ** 33;

/** Of an exported zip: the weights in float32, once more for Keras and as ONNX, and the lexicon. */
export const MOST_ZIP_BYTES = 3 * 4 * MOST_WEIGHTS + 2 ** 26;

/**
 * Refuses a model that would take more time or memory than one for reviews needs, by its card alone: nothing else of it
 * has been unpacked.
 * @throws CodedError `model.tooManyWeights` or `model.tooMuchWork`
 */
export function checkImportLimits({ hyperparameters }: ModelCard): void {
  const weights = Object.values(tensorLengths(hyperparameters)).reduce((sum, length) => sum + length, 0);
  if (weights > MOST_WEIGHTS) throw new CodedError('model.tooManyWeights', [weights, MOST_WEIGHTS]);
  const { embeddingUnits, hiddenUnits, maxLength } = hyperparameters;
  const most = Math.floor(MOST_MULTIPLICATIONS / (3 * hiddenUnits * (embeddingUnits + hiddenUnits)));
  if (maxLength > most) throw new CodedError('model.tooMuchWork', [maxLength, most]);
}
