import type { Score } from '../common/review';

/** Confidence that the user asks for without having chosen one. No score has less, so no badge says "?" for it. */
export const UNSURE_BELOW = 0.5;

/** Whether a positive or negative review is muted: its confidence is below what the user asks for. */
export function isUnsure({ tone, confidence }: Score, unsureBelow = UNSURE_BELOW): boolean {
  return (tone === 'positive' || tone === 'negative') && confidence < unsureBelow;
}

/** Points on the scale from 1 to 10 from which on the reviewer's rating and the predicted one disagree. */
export const DISAGREE_FROM = 3;

/** Confidence is shown up to this: no network is 100% sure. */
export const MOST_CONFIDENCE_SHOWN = 0.99;
