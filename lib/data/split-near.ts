import { hash32 } from '../common/hash';
import { normalize } from '../text/normalize';
import type { Example } from './example';
import { edgeKeys, nearKey } from './near-text';
import { createRandom } from './random';
import { MOST_SHARING, ShortTexts } from './short-texts';
import { checkShare, type Split } from './split';

/** The name of the rule of `splitNear` in model cards. */
export const NEAR_SPLIT_RULE = 'hash of film where there are twenty, else of text; no text nearly twice, be it short';

/** With fewer films, a split by film leaves too few of them on one side. */
const FEWEST_FILMS = 20;
/** The beginning and the end of a text; in one of fewer than two of them an edit may change both. */
const EDGE_WORDS = 12;

/**
 * Holds out about a share of the examples, as `split` does: by film where there are enough of them, else by text, with
 * the same hash, so that what a model learned under the former rule is not held out now. Besides, a held-out review is
 * left out of both parts where its text is nearly that of one in training: the same letters and figures (see `nearKey`),
 * the same first or last twelve words, or all but one or two of ten to 26 words (see `ShortTexts`). A small edit of a
 * longer text leaves its first or its last twelve as they were.
 * @param share from 0 to less than 1
 */
export function splitNear(examples: readonly Example[], share: number, seed: number): Split {
  checkShare(share);
  const byFilm = new Set(examples.flatMap(({ movie }) => movie ?? [])).size >= FEWEST_FILMS;
  const rows = examples.map((example) => {
    const place = createRandom(hash32((byFilm && example.movie) || example.text.trim()) ^ seed).next();
    const words = wordsOf(example.text);
    return { example, words, keys: [nearKey(example.text), ...edgeKeys(words, EDGE_WORDS)], isHeldOut: place < share };
  });
  const common = commonEdges(rows);
  const train = rows.filter(({ isHeldOut }) => !isHeldOut);
  const trained = new Set(train.flatMap(({ keys }) => keys));
  const shortTexts = new ShortTexts();
  // Copies count once: an edge that many of them share is no phrase that everybody uses.
  const different = new Map(train.map(({ keys, words }) => [keys[0], words]));
  for (const words of different.values()) shortTexts.add(words);
  const isNew = ({ words, keys: [whole, ...edges] }: Row) =>
    !trained.has(whole!) && !edges.some((edge) => trained.has(edge) && !common.has(edge)) && !shortTexts.has(words);
  return {
    train: train.map(({ example }) => example),
    heldOut: rows.filter((row) => row.isHeldOut && isNew(row)).map(({ example }) => example),
  };
}

interface Row {
  words: readonly string[];
  /** Of the whole text, then of its edges. */
  keys: number[];
}

const wordsOf = (text: string): readonly string[] => normalize(text).match(/[\p{L}\p{N}]+/gu) ?? [];

function commonEdges(rows: readonly Row[]): Set<number> {
  const texts = new Map<number, Set<number>>();
  for (const { keys } of rows) {
    const [whole, ...edges] = keys;
    for (const edge of edges) {
      const sharing = texts.get(edge);
      if (!sharing) texts.set(edge, new Set([whole!]));
      else if (sharing.size <= MOST_SHARING) sharing.add(whole!);
    }
  }
  return new Set([...texts].filter(([, { size }]) => size > MOST_SHARING).map(([edge]) => edge));
}
