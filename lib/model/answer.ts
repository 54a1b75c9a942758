import type { Score } from '../common/review';

/** A score as one sign: positive, negative, neither of them, declined for its language, or empty. */
export const ANSWERS = ['+', '-', '0', 'd', 'e'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Confidence from which a score has a side. */
const SIDED_FROM = 0.6;

export function answerOf({ positive, confidence, declined }: Score): Answer {
  if (declined) return declined === 'empty' ? 'e' : 'd';
  if (confidence < SIDED_FROM) return '0';
  return positive ? '+' : '-';
}

/** Whether a text comes out as positive or negative. */
export const isSided = (score: Score): boolean => ['+', '-'].includes(answerOf(score));
