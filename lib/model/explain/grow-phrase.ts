import type { ReadWord } from '../../common/explanation';
import { isJoined, isMark, type Piece } from './clause-pieces';
import type { PhraseWordSets } from './phrase-words';

/** Words of a phrase that is part of a longer piece, before its edges are moved. */
const USUAL_WORDS = 3;
/** A piece of at most so many words is one phrase. */
const MOST_WORDS_OF_PIECE = 4;
/** Words between a negation and what it turns around: "not at all a good film". */
const REACH_OF_NEGATION = 3;

export interface PhraseSource {
  words: readonly ReadWord[];
  list: PhraseWordSets;
}

/** Whether a word can be a phrase by itself. */
export const isContent = ({ words, list }: PhraseSource, place: number): boolean => {
  const { word } = words[place]!;
  return !isMark(word) && !list.functionWords.has(word) && !list.modifiers.has(word);
};

const isKept = ({ words, list }: PhraseSource, place: number): boolean =>
  list.modifiers.has(words[place]!.word) || isContent({ words, list }, place);

/** Without the function words and marks at its edges. */
function trimmed(source: PhraseSource, { from, to }: Piece): Piece {
  let [first, end] = [from, to];
  while (first < end && !isKept(source, first)) first++;
  while (end > first && !isKept(source, end - 1)) end--;
  return { from: first, to: end };
}

/** The words around a place, grown towards the side that is stronger. */
function window({ words }: PhraseSource, peak: number, limits: Piece): Piece {
  const side = Math.sign(words[peak]!.relevance);
  const strength = (place: number) =>
    place >= limits.from && place < limits.to ? side * words[place]!.relevance : Number.NEGATIVE_INFINITY;
  let [from, to] = [peak, peak + 1];
  while (to - from < Math.min(USUAL_WORDS, limits.to - limits.from)) {
    if (strength(from - 1) > strength(to)) from--;
    else to++;
  }
  return { from, to };
}

/** Whether a token is nothing but a function word without its last letter, written together with the next: French "l'". */
const isElided = ({ words, list }: PhraseSource, place: number): boolean =>
  words[place]!.word.length > 1 && /['’]$/.test(words[place]!.word) && list.functionWords.has(words[place]!.word);

/** Takes in what belongs to the words at the edges: negations and degrees, and the rest of a cut word. */
function extended(source: PhraseSource, { from, to }: Piece, limits: Piece): Piece {
  const { words, list } = source;
  let [first, end] = [from, to];
  while (end < limits.to && (!isContent(source, end - 1) || isJoined(words, end))) end++;
  for (let place = end; place < Math.min(limits.to, end + REACH_OF_NEGATION); place++) {
    if (list.negationsBehind.has(words[place]!.word)) end = place + 1;
    else if (isContent(source, place)) break;
  }
  while (first > limits.from && list.modifiers.has(words[first - 1]!.word)) first--;
  for (let place = first - 1; place >= Math.max(limits.from, first - REACH_OF_NEGATION); place--) {
    if (list.negations.has(words[place]!.word)) first = place;
    else if (isContent(source, place)) break;
  }
  while (first > limits.from && isJoined(words, first) && !isElided(source, first - 1)) first--;
  return { from: first, to: end };
}

/**
 * The phrase around a word: the whole piece of its clause if that is short, or else about three words of it.
 * @param limits the part of the piece that no other phrase has taken
 * @returns `undefined` where nothing but function words is left
 */
export function growPhrase(source: PhraseSource, peak: number, limits: Piece): Piece | undefined {
  let phrase = trimmed(source, limits);
  if (phrase.from > peak || phrase.to <= peak) return undefined;
  if (phrase.to - phrase.from > MOST_WORDS_OF_PIECE) {
    phrase = trimmed(source, window(source, peak, limits));
  }
  // Trimming may have cut "n't" off its verb, and a window a negation off what it turns around.
  phrase = extended(source, phrase, limits);
  phrase = withParticle(source, cutAfterContent(source, phrase), limits);
  return phrase.from < phrase.to && hasContent(source, phrase) ? phrase : undefined;
}

function cutAfterContent(source: PhraseSource, { from, to }: Piece): Piece {
  let end = to;
  while (end > from && !isKept(source, end - 1)) end--;
  return { from, to: end };
}

/** With the particle of a verb at its end, if the clause ends there, too: "doesn't hold up". Elsewhere it is a preposition. */
function withParticle(source: PhraseSource, { from, to }: Piece, limits: Piece): Piece {
  const { words, list } = source;
  if (to === from || to >= limits.to || !list.particles.has(words[to]!.word)) return { from, to };
  const next = words[to + 1]?.word;
  const isLast = next === undefined || isMark(next) || list.conjunctions.has(next);
  return isLast && isContent(source, to - 1) ? { from, to: to + 1 } : { from, to };
}

function hasContent(source: PhraseSource, { from, to }: Piece): boolean {
  for (let place = from; place < to; place++) if (isContent(source, place)) return true;
  return false;
}
