import type { Example } from '../data/example';
import { splitExamples } from '../data/split';
import type { ModelCard } from '../model/bundle/model-card';
import type { DataFiles } from './read-data';

/**
 * The reviews that a model was not trained on: its card tells how they were chosen.
 * @throws Error when the data are not the ones that the model was made from, or were split in another way.
 */
export function heldOutOf({ data: made, hyperparameters }: ModelCard, { examples, sha256 }: DataFiles): Example[] {
  if (sha256 !== made.sha256) {
    throw new Error(
      `--data is not what the model was made from, ${made.name} with the SHA-256 ${made.sha256}: give that file, since of others nobody knows which reviews the model has seen.`,
    );
  }
  const { split, seed } = hyperparameters;
  const { heldOut } = splitExamples(examples.slice(0, made.rows), Number(split), Number(seed));
  if (heldOut.length === 0)
    throw new Error('The model was trained on all of its data: none was held out to measure on.');
  if (heldOut.length !== made.heldOut) {
    throw new Error(
      'The model was not made by the command line, whose way to hold reviews out is the only one known here: its card tells how good it is on those.',
    );
  }
  return heldOut;
}
