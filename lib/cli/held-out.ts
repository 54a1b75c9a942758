import type { Example } from '../data/example';
import { formerSplit } from '../data/former-split';
import { SPLIT_RULE, split } from '../data/split';
import type { ModelCard } from '../model/bundle/model-card';
import type { DataFiles } from './read-data';

/**
 * The reviews of its own data that a model was not trained on, found by the rule that its card names.
 * @throws Error when the data are not those that the model was made from, or nothing was held out of them.
 */
export function heldOutOf({ data: made, hyperparameters }: ModelCard, { examples, sha256 }: DataFiles): Example[] {
  if (sha256 !== made.sha256) {
    throw new Error(
      `Which of these reviews the model was trained on is not known: it was made from another file, ${made.name} of ${made.rows} reviews with the SHA-256 ${made.sha256}, and this one has ${sha256}.`,
    );
  }
  const rules = new Map([
    [undefined, formerSplit],
    [SPLIT_RULE, split],
  ]);
  const rule = rules.get(made.splitRule);
  if (!rule) throw new Error(`The held-out reviews were chosen by a rule that is not known here: ${made.splitRule}.`);
  const { heldOut } = rule(examples.slice(0, made.rows), Number(hyperparameters.split), Number(hyperparameters.seed));
  if (heldOut.length === 0) throw new Error('The model was trained on all of its data: no review was held out.');
  if (heldOut.length !== made.heldOut) {
    throw new Error(
      `The model card counts ${made.heldOut} held-out reviews, of which the same rule now finds ${heldOut.length}: they cannot be told from the others.`,
    );
  }
  return heldOut;
}
