import type { PageStatus } from '../messages';

export interface PageSummary {
  /** How many reviews are predicted at 1, 2, ... 10 (rounded). */
  bins: number[];
  /** Mean of all predicted ratings; absent when nothing is rated. */
  meanPredicted?: number;
  /** Over the reviews whose reviewer gave a rating, too. */
  compared?: { count: number; meanPredicted: number; meanGiven: number };
}

/** The rated reviews of a page in a few figures; ratings from 1 to 10. */
export function summarizePage(items: PageStatus['items']): PageSummary {
  const bins = new Array<number>(10).fill(0);
  for (const { predicted } of items) bins[Math.min(10, Math.max(1, Math.round(predicted))) - 1]!++;
  const both = items.flatMap(({ predicted, given }) => (given === undefined ? [] : [{ predicted, given }]));
  return {
    bins,
    meanPredicted: mean(items.map(({ predicted }) => predicted)),
    compared:
      both.length > 0
        ? {
            count: both.length,
            meanPredicted: mean(both.map(({ predicted }) => predicted))!,
            meanGiven: mean(both.map(({ given }) => given))!,
          }
        : undefined,
  };
}

function mean(values: readonly number[]): number | undefined {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;
}
