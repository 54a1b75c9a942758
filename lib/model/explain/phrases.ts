import type { Phrase, ReadWord } from '../../common/explanation';
import type { Score } from '../../common/review';
import { joinTokens } from '../../text/join-tokens';
import { clausePieces, type Piece } from './clause-pieces';
import { growPhrase, isContent, type PhraseSource } from './grow-phrase';
import { phraseWordsOf } from './phrase-words';
import { sentenceNumbers } from './sentence-numbers';

/** Phrases that agree with the tone, and of the other side. */
const MOST_AGREEING = 5;
const MOST_OTHERS = 1;
/** Phrases of each side of a mixed review. */
const MOST_OF_MIXED = 3;
/** Weaker phrases than this share of the strongest one are left out. */
const LEAST_SHARE = 0.15;
/** A phrase takes in its neighbour only while both have no more words than this: if something parts them, or nothing does. */
const MOST_WORDS = { parted: 6, adjoining: 8 };
/** Words or marks between neighbours that become one phrase. */
const MOST_BETWEEN = 1;
/** A phrase across one of these would show half of a pair, or two statements as one. */
const NEVER_BETWEEN = /^[()[\]{}:;]$/;
const TAG = /<[^<>]*>/g;

export interface ReadText {
  text: string;
  words: readonly ReadWord[];
  /** ISO 639-1. */
  language: string;
}

/** The phrases that the panel lists: up to five phrases of the score's side and one of the other, strongest first. */
export function shownPhrases(read: ReadText, { tone, positive }: Pick<Score, 'tone' | 'positive'>): Phrase[] {
  const all = phrasesOf(read);
  const side = (isPositive: boolean) => all.filter(({ relevance }) => relevance > 0 === isPositive);
  const [most, least] = tone === 'mixed' ? [MOST_OF_MIXED, MOST_OF_MIXED] : [MOST_AGREEING, MOST_OTHERS];
  return [...side(positive).slice(0, most), ...side(!positive).slice(0, least)].sort(byStrength);
}

/** All phrases of a text, strongest first: around its strongest words, pieces of clauses that do not overlap. */
export function phrasesOf({ text, words: tokens, language }: ReadText): Phrase[] {
  const list = phraseWordsOf(language);
  const words = list.joinsTokens ? joinTokens(tokens) : tokens;
  const source: PhraseSource = { words, list };
  const sentences = sentenceNumbers(
    text,
    words.map(({ at }) => at),
  );
  const found: Piece[] = [];
  const free = clausePieces(words, sentences, source.list);
  for (const peak of strongestPlaces(source)) {
    const piece = free.findIndex(({ from, to }) => from <= peak && peak < to);
    const phrase = piece < 0 ? undefined : growPhrase(source, peak, free[piece]!);
    if (!phrase) continue;
    const { from, to } = free[piece]!;
    free.splice(piece, 1, { from, to: phrase.from }, { from: phrase.to, to });
    if (Math.sign(sum(words, phrase)) === Math.sign(words[peak]!.relevance)) found.push(phrase);
  }
  return merged(found, source, sentences)
    .map((piece) => toPhrase(text, words, piece))
    .sort(byStrength)
    .filter((phrase, _, [strongest]) => strength(phrase) >= LEAST_SHARE * strength(strongest!));
}

const strength = ({ relevance }: { relevance: number }): number => Math.abs(relevance);
const byStrength = (a: Phrase, b: Phrase): number => strength(b) - strength(a);

/** The places of the words that a phrase may be grown around, strongest first. */
function strongestPlaces(source: PhraseSource): number[] {
  const { words } = source;
  const places = [...words.keys()].filter((place) => words[place]!.relevance !== 0 && isContent(source, place));
  return places.sort((a, b) => strength(words[b]!) - strength(words[a]!));
}

function sum(words: readonly ReadWord[], { from, to }: Piece): number {
  let total = 0;
  for (let place = from; place < to; place++) total += words[place]!.relevance;
  return total;
}

/** Makes one phrase of neighbours of the same side that adjoin, or that a function word or a mark parts. */
function merged(phrases: readonly Piece[], source: PhraseSource, sentences: readonly number[]): Piece[] {
  const { words } = source;
  const result: Piece[] = [];
  for (const phrase of [...phrases].sort((a, b) => a.from - b.from)) {
    const before = result.at(-1);
    const between = before ? words.slice(before.to, phrase.from) : [];
    const isNeighbour =
      before !== undefined &&
      sentences[before.from] === sentences[phrase.from] &&
      phrase.to - before.from <= (between.length > 0 ? MOST_WORDS.parted : MOST_WORDS.adjoining) &&
      between.length <= MOST_BETWEEN &&
      Math.sign(sum(words, before)) === Math.sign(sum(words, phrase)) &&
      !between.some(({ word }, i) => isContent(source, before.to + i) || NEVER_BETWEEN.test(word));
    if (isNeighbour) before.to = phrase.to;
    else result.push({ ...phrase });
  }
  return result;
}

function toPhrase(text: string, words: readonly ReadWord[], piece: Piece): Phrase {
  const at: Phrase['at'] = [words[piece.from]!.at[0], words[piece.to - 1]!.at[1]];
  const written = text.slice(at[0], at[1]).replace(TAG, ' ').replace(/\s+/g, ' ').trim();
  return { text: written, at, relevance: sum(words, piece) };
}
