import type { WordRange } from './weigh-clause';

/** Longer phrases do not fit a line. */
const MOST_WORDS = 9;
/** Function words between a negation and what it turns around: "il finale non mi è piaciuto". */
const REACH_OF_NEGATION = 3;

export interface PhraseOptions {
  /** The clause: the phrase stays within it. */
  bounds: WordRange;
  term: WordRange;
  /** The place of the word that says most of the aspect. */
  strongest: number;
  isContent(place: number): boolean;
  isNegation(place: number): boolean;
  /** A comma, "and" and the like. */
  isBorder(place: number): boolean;
}

/** The words from the term to the strongest one, and their neighbours as far as these are content words: beyond a negation, too. */
export function phraseAround(options: PhraseOptions): WordRange {
  const { bounds, term, strongest, isContent, isNegation, isBorder } = options;
  let { from, to } = term;
  const reach = { from: Math.min(from, strongest), to: Math.max(to, strongest + 1) };
  if (reach.to - reach.from <= MOST_WORDS) ({ from, to } = reach);
  const grow = () => {
    while (to < bounds.to && to - from < MOST_WORDS && isContent(to)) to++;
  };
  grow();
  if (isNegation(to - 1)) {
    let next = to;
    while (next < to + REACH_OF_NEGATION && next < bounds.to && !isContent(next) && !isBorder(next)) next++;
    if (next < bounds.to && next - from < MOST_WORDS && isContent(next)) to = next + 1;
    grow();
  }
  while (from > bounds.from && to - from < MOST_WORDS && isContent(from - 1)) from--;
  while (from < term.from && !isContent(from)) from++;
  while (to > term.to && !isContent(to - 1)) to--;
  return { from, to };
}
