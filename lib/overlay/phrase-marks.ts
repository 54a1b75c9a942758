import type { Phrase } from '../common/explanation';
import type { MarkName } from './marks';

/** From which share of the strongest phrase on a phrase is marked how. */
const STRONG_FROM = 2 / 3;
const WEAK_BELOW = 1 / 3;

/** How each of the phrases of a review is marked in its text. */
export function phraseMarks(phrases: readonly Phrase[]): { name: MarkName; at: Phrase['at'] }[] {
  const most = Math.max(...phrases.map(({ relevance }) => Math.abs(relevance)));
  return phrases.map(({ relevance, at }) => {
    const side = relevance > 0 ? 'up' : 'down';
    const share = Math.abs(relevance) / most;
    if (share >= STRONG_FROM) return { name: `${side}-strong`, at };
    return { name: share < WEAK_BELOW ? `${side}-weak` : side, at };
  });
}
