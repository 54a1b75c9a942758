import type { AspectId, AspectMention } from '../common/aspect';
import type { Part } from './clauses';

/** The weight of a word falls to half over this many words. */
const HALF_DISTANCE = 4;
/** Factors of the weight beyond a comma or "and", and beyond a term of another aspect. */
const ACROSS = { part: 0.25, term: 0.5 };
/** The same where nothing is said of an aspect in its own part: the aspects of a row share what follows it. */
const ACROSS_SILENT = { part: 0.7, term: 1 };
/**
 * Below this strength, in units of the logit, a clause takes no side; in a long text, whose words share the logit, below
 * this share of what a word has on average.
 */
const LEAST_STRENGTH = 0.1;
const LEAST_SHARE = 0.7;
/** The least strength against the tone of the text: weaker ones were chance four times in five. */
const LEAST_AGAINST_TONE = 0.15;
/** Praise and blame that cancel out to less than this share of them are mixed. */
const LEAST_BALANCE = 0.1;

/** Words from `from` up to, but not including, `to`. */
export interface WordRange {
  from: number;
  to: number;
}

export interface AspectTerm extends WordRange {
  aspect: AspectId;
}

/** The opinion of a clause on an aspect. */
export interface ClauseOpinion {
  tone: AspectMention['tone'];
  /** The weighted sum of values, in units of the logit. */
  strength: number;
  /** The place of the word that counts most for the tone. */
  strongest: number;
}

export interface Clause {
  /** Parts of this clause, in order. */
  parts: readonly Part[];
  /** Of this clause. */
  terms: readonly AspectTerm[];
  /** The opinion of the word at a place, in units of the logit. */
  wordValue(place: number, aspect: AspectId): number;
  /** The mean size of the relevance of a content word in the whole text. */
  meanRelevance: number;
  /** The side that the whole text takes; 0 for none. */
  side: 1 | 0 | -1;
}

/** Weighs the words of a clause by how near they stand to a term; the other parts count more where its own says nothing. */
export function weighClause(clause: Clause, term: AspectTerm): ClauseOpinion {
  const opinion = weigh(clause, term, ACROSS);
  return Math.abs(opinion.strength) < leastStrength(clause) ? weigh(clause, term, ACROSS_SILENT) : opinion;
}

function weigh(clause: Clause, term: AspectTerm, across: typeof ACROSS): ClauseOpinion {
  let praise = 0;
  let blame = 0;
  const shares = new Map<number, number>();
  for (const [place, weight] of weightsAround(clause, term, across)) {
    const share = weight * clause.wordValue(place, term.aspect);
    if (share > 0) praise += share;
    else blame -= share;
    shares.set(place, share);
  }
  const strength = praise - blame;
  const side = Math.sign(strength);
  let strongest = term.from;
  for (const [place, share] of shares) if (side * share > side * (shares.get(strongest) ?? 0)) strongest = place;
  const least = side === -clause.side ? LEAST_AGAINST_TONE : leastStrength(clause);
  const isSided = Math.abs(strength) >= Math.max(least, LEAST_BALANCE * (praise + blame));
  if (!isSided) return { tone: 'mixed', strength, strongest: term.from };
  return { tone: strength > 0 ? 'positive' : 'negative', strength, strongest };
}

const leastStrength = ({ meanRelevance }: Clause) => Math.min(LEAST_STRENGTH, LEAST_SHARE * meanRelevance);

/** The words of the clause, from the term outwards, with their weights. */
function* weightsAround(
  { parts, terms }: Clause,
  term: AspectTerm,
  across: typeof ACROSS,
): Generator<[place: number, weight: number]> {
  const own = parts.findIndex(({ from, to }) => term.from >= from && term.from < to);
  for (let place = term.from; place < term.to; place++) yield [place, 1];
  for (const step of [-1, 1]) {
    const isOtherTerm = (place: number) =>
      terms.some(({ aspect, from, to }) => aspect !== term.aspect && (step < 0 ? to - 1 : from) === place);
    let distance = 1;
    let weight = 1;
    for (let i = own; i >= 0 && i < parts.length; i += step, weight *= across.part) {
      const { from, to } = parts[i]!;
      const first = i === own ? (step < 0 ? term.from - 1 : term.to) : step < 0 ? to - 1 : from;
      for (let place = first; place >= from && place < to; place += step, distance++) {
        if (isOtherTerm(place)) weight *= across.term;
        yield [place, weight * 0.5 ** (distance / HALF_DISTANCE)];
      }
    }
  }
}
