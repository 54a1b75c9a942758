import type { Example } from './example';
import { groupBy } from './group-by';
import { createRandom } from './random';
import { checkShare, type Split } from './split';

/**
 * How reviews were held out for models whose card names no rule, among them Reeltone 4. Kept only to find their held-out
 * reviews again: whole films, drawn at random until the share is met as closely as they allow. The same text without a
 * film, or under two of them, may stand on both sides.
 * @param share from 0 to less than 1
 */
export function formerSplit(examples: readonly Example[], share: number, seed: number): Split {
  checkShare(share);
  const wanted = Math.round(examples.length * share);
  const chosen = new Set<Example>();
  for (const group of createRandom(seed).shuffle(groupBy(examples, ({ movie }) => movie))) {
    const missing = wanted - chosen.size;
    if (Math.abs(missing - group.length) < missing) for (const example of group) chosen.add(example);
  }
  return {
    train: examples.filter((example) => !chosen.has(example)),
    heldOut: examples.filter((example) => chosen.has(example)),
  };
}
