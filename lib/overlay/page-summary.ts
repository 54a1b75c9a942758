import { fromRating, type Scale, sharedScale, TEN_POINTS } from '../common/scale';
import type { PageItem } from '../messages/payloads';

/** A review with a rating by its reviewer. */
type Compared = SummaryItem & { given: number };
export type SummaryItem = Pick<PageItem, 'predicted' | 'tone' | 'given' | 'scale'>;

/** Share of the reviews that must have a rating by their reviewer before these stand for the page. */
const COMPARABLE_FROM = 0.5;

export interface PageSummary {
  /** That of all reviews; 1 to 10 where they differ. The means are on it. */
  scale: Scale;
  tones: Record<PageItem['tone'], number>;
  /**
   * How many reviews are predicted at 1, 2, ... 10 (rounded). Beside `givenBins`, only the reviews that are counted there
   * are counted here.
   */
  bins: number[];
  /** How many reviewers gave each of these; absent where fewer than half of them gave a rating. */
  givenBins?: number[];
  /** Mean of all predicted ratings; absent when nothing is rated. */
  meanPredicted?: number;
  /** Over the reviews with a rating by their reviewer. */
  compared?: { count: number; meanPredicted: number; meanGiven: number };
}

/** @param items the rated reviews of a page; ratings from 1 to 10. */
export function summarizePage(items: readonly SummaryItem[]): PageSummary {
  const both = items.filter((item): item is Compared => item.given !== undefined);
  const comparable = both.length > 0 && both.length >= items.length * COMPARABLE_FROM;
  const scale = scaleOf(items);
  const predictedOn = ({ predicted }: SummaryItem) => fromRating(predicted, scale);
  const withTone = (wanted: PageItem['tone']) => items.filter(({ tone }) => tone === wanted).length;
  return {
    scale,
    tones: { positive: withTone('positive'), mixed: withTone('mixed'), negative: withTone('negative') },
    bins: histogram((comparable ? both : items).map(({ predicted }) => predicted)),
    givenBins: comparable ? histogram(both.map(({ given }) => given)) : undefined,
    meanPredicted: mean(items.map(predictedOn)),
    compared:
      both.length > 0
        ? {
            count: both.length,
            meanPredicted: mean(both.map(predictedOn))!,
            meanGiven: mean(both.map((item) => givenOn(item, scale)))!,
          }
        : undefined,
  };
}

/** The most positive and the most negative review; `undefined` where there are not two. */
export function extremes<Item extends SummaryItem>(items: readonly Item[]): { best: Item; worst: Item } | undefined {
  if (items.length < 2) return undefined;
  const [first, ...others] = items as [Item, ...Item[]];
  return {
    best: others.reduce((best, item) => (item.predicted > best.predicted ? item : best), first),
    worst: others.reduce((worst, item) => (item.predicted < worst.predicted ? item : worst), first),
  };
}

/** School grades have no mean that is one of them. */
function scaleOf(items: readonly SummaryItem[]): Scale {
  const scale = sharedScale(items.map(({ scale: own = TEN_POINTS }) => own));
  return scale && scale.unit !== 'grade' ? scale : TEN_POINTS;
}

/** As the page shows it, where that is on the scale asked for. */
function givenOn({ given, scale }: Compared, on: Scale): number {
  const same = scale?.unit === on.unit && scale.highest === on.highest;
  return (same ? scale.given : undefined) ?? fromRating(given, on);
}

function histogram(ratings: readonly number[]): number[] {
  const bins = new Array<number>(10).fill(0);
  for (const rating of ratings) bins[Math.min(10, Math.max(1, Math.round(rating))) - 1]!++;
  return bins;
}

function mean(values: readonly number[]): number | undefined {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;
}
