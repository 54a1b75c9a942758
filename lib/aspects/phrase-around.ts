import type { WordRange } from './weigh-clause';

/** Longer phrases do not fit a line. */
const MOST_WORDS = 9;

export interface PhraseOptions {
  /** The clause: the phrase stays within it. */
  bounds: WordRange;
  term: WordRange;
  /** The place of the word that says most of the aspect. */
  strongest: number;
  isContent(place: number): boolean;
}

/** The words from the term to the strongest one, and their neighbours as far as these are content words. */
export function phraseAround({ bounds, term, strongest, isContent }: PhraseOptions): WordRange {
  let { from, to } = term;
  const reach = { from: Math.min(from, strongest), to: Math.max(to, strongest + 1) };
  if (reach.to - reach.from <= MOST_WORDS) ({ from, to } = reach);
  while (to < bounds.to && to - from < MOST_WORDS && isContent(to)) to++;
  while (from > bounds.from && to - from < MOST_WORDS && isContent(from - 1)) from--;
  while (from < term.from && !isContent(from)) from++;
  while (to > term.to && !isContent(to - 1)) to--;
  return { from, to };
}
