import type { ReadWord } from '../../common/explanation';
import { EMOTICONS } from '../../text/emoticons';
import { FILLED_STAR, HOLLOW_STAR } from '../../text/stars';
import type { PhraseWordSets } from './phrase-words';

/** Places of words that follow each other: from the first to the one before the last. */
export interface Piece {
  from: number;
  to: number;
}

const MEANINGFUL = new RegExp(String.raw`[\p{L}\p{N}\p{Extended_Pictographic}]|${FILLED_STAR}|${HOLLOW_STAR}`, 'u');
const FACES = new Set(EMOTICONS);

/** Whether a token is a punctuation mark, and neither a word nor an emoticon. */
export const isMark = (token: string): boolean => !MEANINGFUL.test(token) && !FACES.has(token);

/** Whether a word is written together with the one before it: "n't", or the parts of "well-made". */
export const isJoined = (words: readonly ReadWord[], place: number): boolean =>
  place > 0 && words[place - 1]!.at[1] >= words[place]!.at[0];

/**
 * The pieces of a text between punctuation marks and before conjunctions, in reading order. A mark within a word, as in
 * "well-made" and "8/10", parts nothing.
 * @param sentences the number of each word's sentence: [words]
 */
export function clausePieces(
  words: readonly ReadWord[],
  sentences: readonly number[],
  { conjunctions }: Pick<PhraseWordSets, 'conjunctions'>,
): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const end = (to: number, next: number) => {
    if (to > from) pieces.push({ from, to });
    from = next;
  };
  words.forEach(({ word }, place) => {
    if (place > 0 && sentences[place] !== sentences[place - 1]) end(place, place);
    if (isMark(word)) {
      const isInWord = isJoined(words, place) && place + 1 < words.length && isJoined(words, place + 1);
      if (!isInWord || !/[-/‐‑'’]/.test(word)) end(place, place + 1);
    } else if (conjunctions.has(word)) end(place, place);
  });
  end(words.length, words.length);
  return pieces;
}
