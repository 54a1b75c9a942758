import type { Score } from '../common/review';
import { EMOTICONS } from '../text/emoticons';
import type { Lexicon } from '../text/lexicon';
import { normalize } from '../text/normalize';
import { splitSentences } from '../text/sentences';
import { FILLED_STAR, HOLLOW_STAR } from '../text/stars';
import { tokenize } from '../text/tokenize';
import { countWholeText, type Fit, firstWords, fitOf, isSurelyKnown, type WordCounts } from './foreign';

export interface ReadablePart {
  /** As long as the text as given: blanks stand for the sentences that are left out. */
  text: string;
  declined: Score['declined'];
}

const LINK = /^[^\w]*(?:(?:https?|ftp):\/\/|www\.|[^\s@]+@[^\s@]+\.|[\w.-]+\.(?:com|net|org)(?:\/|$))/;
/** Letters, numbers, pictographs and stars can carry an opinion. */
const MEANINGFUL = new RegExp(String.raw`[\p{L}\p{N}\p{Extended_Pictographic}✪✫✬]|${FILLED_STAR}|${HOLLOW_STAR}`, 'u');
const FACES = new Set(EMOTICONS);
/** Fewer words are too few to leave a sentence out of a text in the model's language. */
const MIN_WORDS_LEFT_OUT = 3;
/** Fewer known words, or a smaller share, do not show that a sentence is in the model's language: many languages have "film". */
const MIN_KNOWN = 2;
const MIN_SHARE_KNOWN = 0.8;
/** A text in two languages is read if at least this share of its words is in sentences of the model's language. */
const MIN_SHARE_READ = 0.25;

/** A sentence with a smaller share of unknown words is in the model's language: `isSurelyKnown`, with a margin. */
const MOST_UNKNOWN = 0.1;
const LONG_WORD = /[a-z]{3,}/g;

/**
 * The part of a text that a model reads, and why the text is declined, if it is: nothing in it can carry an opinion, or
 * it is in another language. Sentences and lines in another language are left out if enough remains.
 * @param tokens of the text, where they are known
 */
export function readablePart(
  text: string,
  lexicon: Lexicon,
  tokens: readonly string[] = tokenize(text, lexicon.tokenizer),
): ReadablePart {
  const counts = countWholeText(text, tokens, lexicon);
  const surelyMeaningful = counts.known >= MIN_WORDS_LEFT_OUT;
  if (!surelyMeaningful && !normalize(text).split(/\s+/).some(isMeaningful)) return { text, declined: 'empty' };
  if (isPlainlyOwn(text, counts, lexicon)) return { text, declined: undefined };
  const sentences = splitSentences(text).map((sentence) => ({ sentence, ...fitOf(sentence, lexicon) }));
  const others = sentences.filter(isOther);
  const own = sentences.filter(
    ({ words, known, foreign }) => foreign <= 0 && known >= Math.max(MIN_KNOWN, MIN_SHARE_KNOWN * words),
  );
  if (others.length === 0 && wordsIn(own) > wordsIn(sentences) / 2) return { text, declined: undefined };
  const isForeign = sentences.length === 1 ? sentences[0]!.foreign > 0 : fitOf(text, lexicon).foreign > 0;
  if (isForeign && wordsIn(own) < MIN_SHARE_READ * wordsIn([...own, ...others])) return { text, declined: 'language' };
  if (own.length === 0 || others.length === 0) return { text, declined: isForeign ? 'language' : undefined };
  const leftOut = new Set(others);
  const parts = sentences.map((each) => (leftOut.has(each) ? ' '.repeat(each.sentence.length) : each.sentence));
  return { text: parts.join(''), declined: undefined };
}

/**
 * Whether nearly all words are known, and no sentence is in another language. Only sentences are tokenised in which
 * unknown words are more than a few.
 */
function isPlainlyOwn(text: string, counts: WordCounts, lexicon: Lexicon): boolean {
  const { known, unknown, names } = counts;
  if (known < MIN_KNOWN || !isSurelyKnown(counts)) return false;
  if (unknown.length + names.length === 0) return true;
  const isDoubtful = (sentence: string) => {
    const lowerCase = sentence.toLowerCase();
    const found = unknown.filter((word) => lowerCase.includes(word)).length;
    const first = firstWords(sentence).filter((word) => names.includes(word)).length;
    if (found + first === 0) return false;
    return found + first > MOST_UNKNOWN * new Set(lowerCase.match(LONG_WORD)).size;
  };
  return !splitSentences(text).some((sentence) => isDoubtful(sentence) && isOther(fitOf(sentence, lexicon)));
}

function isOther({ words, foreign }: Fit): boolean {
  return foreign > 0 && words >= MIN_WORDS_LEFT_OUT;
}

function isMeaningful(chunk: string): boolean {
  return FACES.has(chunk) || (MEANINGFUL.test(chunk) && !LINK.test(chunk));
}

function wordsIn(sentences: readonly { words: number }[]): number {
  return sentences.reduce((sum, { words }) => sum + words, 0);
}
