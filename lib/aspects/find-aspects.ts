import { type AspectId, type AspectMention, GOODS_ASPECTS } from '../common/aspect';
import type { ReadWord } from '../common/explanation';
import type { Tone } from '../common/review';
import { type AspectFinder, type AspectMatch, finderOf, findTerms } from './aspect-finder';
import { type Part, splitClauses } from './clauses';
import { phraseAround } from './phrase-around';
import { weighClause } from './weigh-clause';

export interface AspectText {
  text: string;
  /** As the network has read them, in order. */
  words: readonly ReadWord[];
  /** ISO 639-1. */
  language: string;
  /** Of the whole text: an opinion that is against it must be clearer. */
  tone?: Tone;
}

const SIDES: Record<Tone, 1 | 0 | -1> = { positive: 1, negative: -1, mixed: 0, none: 0 };

/** Added for a term of praise or blame to the relevance of its words, in units of the logit. */
const TERM_VALUE = 0.6;
/** A negation counts for a term that begins at most this many words after it, in the same part of the clause. */
const NEGATION_REACH = 4;
/** And one that follows, for a term that ends at most this many words before it: "komik bile değil". */
const NEGATION_AFTER_REACH = 1;
const HAS_LETTER_OR_SYMBOL = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** The aspects that a text praises or criticises, in reading order; none in a language without a list. */
export function findAspects({ text, words: all, language, tone: ofText = 'none' }: AspectText): AspectMention[] {
  const finder = finderOf(language);
  if (!finder) return [];
  const read = finder.read(all);
  const words = read.map(({ word }) => word);
  const terms = findTerms(words, finder.index);
  if (terms.length === 0) return [];
  const parts = splitClauses(text, read, finder);
  const partOf = partsByPlace(parts);
  const wordValue = wordValues({ words, read, terms, partOf, finder });
  const isContent = (place: number) =>
    HAS_LETTER_OR_SYMBOL.test(words[place]!) && !finder.functionWords.has(words[place]!);

  const sizes = read.flatMap(({ relevance }, place) => (isContent(place) ? Math.abs(relevance) : []));
  const meanRelevance = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);

  const clauses = groupClauses(parts, terms, partOf);
  return onePerPart(terms, partOf).map(({ term, part }) => {
    const clause = clauses.get(part.clause)!;
    const { tone, strength, strongest } = weighClause(
      { ...clause, wordValue, meanRelevance, side: SIDES[ofText] },
      term,
    );
    const bounds = { from: clause.parts[0]!.from, to: clause.parts.at(-1)!.to };
    const { from, to } = phraseAround({
      bounds,
      term,
      strongest,
      isContent,
      isNegation: (place) => finder.negations(words, place),
      isBorder: (place) => !partOf.has(place),
    });
    // The tokenizer splits "couldn't".
    const isWithinWord = from > 0 && read[from]!.word.includes("'") && read[from - 1]!.at[1] === read[from]!.at[0];
    const at: [number, number] = [read[isWithinWord ? from - 1 : from]!.at[0], read[to - 1]!.at[1]];
    return { aspect: term.aspect, at, tone, phrase: asWritten(text.slice(...at)), strength: round(Math.abs(strength)) };
  });
}

/** Three digits: mentions are stored with every score. */
const round = (value: number) => Math.round(value * 1000) / 1000;
const asWritten = (part: string) => part.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ');

interface WordValueInput {
  words: readonly string[];
  read: readonly ReadWord[];
  terms: readonly AspectMatch[];
  partOf: ReadonlyMap<number, Part>;
  finder: AspectFinder;
}

/**
 * The value of a word for an aspect: its relevance, and where a term of praise or blame of this aspect begins, that of the
 * term. The relevance of function words, of punctuation and of bare names of aspects is chance ("effects" is not blame), and
 * so is that of terms about games and goods.
 */
function wordValues({ words, read, terms, partOf, finder }: WordValueInput) {
  const isChance = (word: string) =>
    !HAS_LETTER_OR_SYMBOL.test(word) || finder.functionWords.has(word) || finder.isName(word);
  const values = Float64Array.from(read, ({ relevance }, place) => (isChance(words[place]!) ? 0 : relevance));
  const ofTerms = new Map<number, { aspect: AspectId; value: number }>();
  for (const { aspect, side, from, to } of terms) {
    if (side === 0) continue;
    if (GOODS_ASPECTS.has(aspect)) values.fill(0, from, to);
    ofTerms.set(from, { aspect, value: side * (isNegated(from, to) ? -TERM_VALUE : TERM_VALUE) });
  }
  function isNegated(from: number, to: number): boolean {
    const part = partOf.get(from) ?? { from: 0, to: words.length };
    for (let place = Math.max(part.from, from - NEGATION_REACH); place < from; place++)
      if (finder.negations(words, place)) return true;
    for (let place = to; place <= to + NEGATION_AFTER_REACH && place < part.to; place++)
      if (finder.negationsAfter(words, place)) return true;
    return false;
  }
  return (place: number, aspect: AspectId) => {
    const ofTerm = ofTerms.get(place);
    return values[place]! + (ofTerm?.aspect === aspect ? ofTerm.value : 0);
  };
}

function partsByPlace(parts: readonly Part[]): Map<number, Part> {
  const partOf = new Map<number, Part>();
  for (const part of parts) for (let place = part.from; place < part.to; place++) partOf.set(place, part);
  return partOf;
}

function groupClauses(parts: readonly Part[], terms: readonly AspectMatch[], partOf: ReadonlyMap<number, Part>) {
  const clauses = new Map<number, { parts: Part[]; terms: AspectMatch[] }>();
  for (const part of parts) {
    const known = clauses.get(part.clause);
    if (known) known.parts.push(part);
    else clauses.set(part.clause, { parts: [part], terms: [] });
  }
  for (const term of terms) clauses.get(partOf.get(term.from)?.clause ?? -1)?.terms.push(term);
  return clauses;
}

/** The first term of each aspect in a part of a clause, or the first that praises or blames. */
function onePerPart(terms: readonly AspectMatch[], partOf: ReadonlyMap<number, Part>) {
  const found = new Map<string, { term: AspectMatch; part: Part }>();
  for (const term of terms) {
    // A term that begins with a border word ("and original") is in no part.
    const part = partOf.get(term.from);
    const key = `${term.aspect} ${part?.from}`;
    const known = found.get(key);
    if (!part || (known && (known.term.side !== 0 || term.side === 0))) continue;
    found.set(key, { term, part });
  }
  return [...found.values()];
}
