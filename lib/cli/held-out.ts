import type { Example } from '../data/example';
import { formerSplit } from '../data/former-split';
import { SPLIT_RULE, split } from '../data/split';
import { NEAR_SPLIT_RULE, splitNear } from '../data/split-near';
import type { ModelCard } from '../model/bundle/model-card';
import { withoutRating } from '../recipe/prepare-examples';
import type { DataFiles } from './read-data';

type Made = ModelCard['data'];
type MadeSource = Pick<Made, 'name' | 'rows' | 'sha256' | 'heldOut'> & { exceptRating?: number | undefined };

/** The data that a model was made from, as a list of one where its card has a single source. */
export const sourcesOf = ({ sources, ...whole }: Made): readonly MadeSource[] => sources ?? [whole];

/**
 * The reviews of its own data that a model was not trained on, for each file, found by the rule that its card names.
 * All files are split together, as in training: where some of the model's files are not given, reviews whose copies in
 * them were trained on are among the result.
 * @throws Error when a file is none of those that the model was made from, or nothing was held out
 */
export function heldOutOf(card: ModelCard, files: readonly DataFiles[]): Example[][] {
  const made = sourcesOf(card.data);
  const given = files.map((file) => ({ examples: file.examples, source: sourceOf(file, made) }));
  const rule = ruleOf(card.data);
  const rows = given.map(({ examples, source: { rows, exceptRating } }) =>
    withoutRating(examples, exceptRating).slice(0, rows),
  );
  const { split: share, seed } = card.hyperparameters;
  const heldOut = new Set(rule(rows.flat(), Number(share), Number(seed)).heldOut);
  if (heldOut.size === 0) throw new Error('The model was trained on all of its data: no review was held out.');
  const areAllGiven = made.every(({ sha256 }) => files.some((file) => file.sha256 === sha256));
  return rows.map((examples, i) => {
    const found = examples.filter((example) => heldOut.has(example));
    checkCount(found.length, given[i]!.source, areAllGiven);
    return found;
  });
}

function sourceOf({ name, sha256 }: DataFiles, made: readonly MadeSource[]): MadeSource {
  const source = made.find((each) => each.sha256 === sha256);
  if (source) return source;
  const known = made.map((each) => `${each.name} of ${each.rows} reviews with the SHA-256 ${each.sha256}`).join('; ');
  const others = made.length === 1 ? 'another file' : 'other files';
  throw new Error(
    `Which reviews of ${name} the model was trained on is not known: it was made from ${others}, ${known}, and this one has ${sha256}.`,
  );
}

function ruleOf({ splitRule }: Made) {
  const rules = new Map([
    [undefined, formerSplit],
    [SPLIT_RULE, split],
    [NEAR_SPLIT_RULE, splitNear],
  ]);
  const rule = rules.get(splitRule);
  if (!rule) throw new Error(`The held-out reviews were chosen by a rule that is not known here: ${splitRule}.`);
  return rule;
}

function checkCount(found: number, { name, heldOut }: MadeSource, areAllGiven: boolean): void {
  if (found === heldOut || (found > heldOut && !areAllGiven)) return;
  throw new Error(
    `The model card counts ${heldOut} held-out reviews of ${name}, of which the same rule now finds ${found}: they cannot be distinguished from the others.`,
  );
}
