import type { PageSummary } from './page-summary';

export type Headline =
  | 'allPositive'
  | 'nearlyAllPositive'
  | 'mostPositive'
  | 'divided'
  | 'mostMixed'
  | 'mostNegative'
  | 'nearlyAllNegative'
  | 'allNegative';

/** Fewer rated reviews say nothing of the film. */
const LEAST_REVIEWS = 5;
const MOST_FROM = 0.6;
const NEARLY_ALL_FROM = 0.9;

/** The reviews of a page in one sentence; `undefined` for fewer than five. */
export function headlineOf({ positive, mixed, negative }: PageSummary['tones']): Headline | undefined {
  const count = positive + mixed + negative;
  if (count < LEAST_REVIEWS) return undefined;
  if (positive === count) return 'allPositive';
  if (negative === count) return 'allNegative';
  if (positive >= count * NEARLY_ALL_FROM) return 'nearlyAllPositive';
  if (negative >= count * NEARLY_ALL_FROM) return 'nearlyAllNegative';
  if (positive >= count * MOST_FROM) return 'mostPositive';
  if (negative >= count * MOST_FROM) return 'mostNegative';
  return mixed >= count * MOST_FROM ? 'mostMixed' : 'divided';
}
