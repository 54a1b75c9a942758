import { hash32, hash64 } from '../common/hash';
import { normalize } from '../text/normalize';
import type { Example } from './example';
import { createRandom } from './random';

export interface Split {
  train: Example[];
  heldOut: Example[];
}

/** The name of the rule of `split` in model cards. A card without one is of a model made by `formerSplit`. */
export const SPLIT_RULE = 'hash of film, else of text';

/**
 * Holds out about a share of the examples. The side of a review depends on nothing but its film (its text, where no
 * film is known) and the seed, so it stays the same whatever else the data holds, now or later: a model that is trained
 * again is never judged by what it learned before.
 *
 * Copies of a text may stand under several films, of which some are held out. The text is then trained on, and its
 * held-out copies are left out of both parts: to move them would part the reviews of their film, and to leave out the
 * others instead would hold out what an earlier training may have learned. So no film and no text is ever on both sides;
 * texts that differ only in case, white space or HTML count as copies.
 *
 * Both parts keep the order of `examples`.
 * @param share from 0 to less than 1
 */
export function split(examples: readonly Example[], share: number, seed: number): Split {
  checkShare(share);
  const rows = examples.map((example) => {
    const place = createRandom(hash32(example.movie ?? example.text.trim()) ^ seed).next();
    return { example, key: textKey(example.text), isHeldOut: place < share };
  });
  const train = rows.filter(({ isHeldOut }) => !isHeldOut);
  const trained = new Set(train.map(({ key }) => key));
  const heldOut = rows.filter(({ isHeldOut, key }) => isHeldOut && !trained.has(key));
  return { train: train.map(({ example }) => example), heldOut: heldOut.map(({ example }) => example) };
}

/** The same for texts that differ only in case, white space or HTML. */
export const textKey = (text: string) => hash64(normalize(text).replace(/\s+/g, ' ').trim());

export function checkShare(share: number): void {
  if (share >= 0 && share < 1) return;
  throw new RangeError(`a held-out share of ${share}, not from 0 to less than 1`);
}
