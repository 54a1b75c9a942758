import type { PageItem } from '../messages/payloads';

/*
 * On the seven saved pages of IMDb, Rotten Tomatoes, Letterboxd, Metacritic and Amazon that we measured, rating and text
 * disagreed in 6% of the reviews (5 of 85), and in 20% on the worst page (2 of 10; 2 of 15 where many had rated a Star Wars
 * film with 1). At 6%, five of twenty disagree by chance on one page in two hundred.
 */
const UNUSUAL_SHARE = 0.25;
const LEAST_DISAGREEING = 5;

export interface UnusualDisagreement {
  /** How many reviews disagree with their reviewer's own rating or verdict, and of how many. */
  count: number;
  of: number;
  /** In how many of them the text is positive. */
  wordsBetter: number;
}

/** Where ratings and texts of a page disagree more than usual, as in a review bombing. */
export function unusualDisagreement(
  items: readonly Pick<PageItem, 'tone' | 'given' | 'verdict' | 'disagrees'>[],
): UnusualDisagreement | undefined {
  const of = items.filter(({ given, verdict }) => given !== undefined || verdict !== undefined).length;
  const disagreeing = items.filter(({ disagrees }) => disagrees);
  const count = disagreeing.length;
  if (count < LEAST_DISAGREEING || count < of * UNUSUAL_SHARE) return undefined;
  return { count, of, wordsBetter: disagreeing.filter(({ tone }) => tone === 'positive').length };
}
