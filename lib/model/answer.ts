import type { Score } from '../common/review';

/** A score as one sign: positive, negative, neither of them, declined for its language, or empty. */
export const ANSWERS = ['+', '-', '0', 'd', 'e'] as const;
export type Answer = (typeof ANSWERS)[number];

export function answerOf({ tone, declined }: Pick<Score, 'tone' | 'declined'>): Answer {
  if (declined) return declined === 'empty' ? 'e' : 'd';
  if (tone === 'positive') return '+';
  return tone === 'negative' ? '-' : '0';
}

/** Whether a text comes out as positive or negative. */
export const isSided = (score: Pick<Score, 'tone' | 'declined'>): boolean => ['+', '-'].includes(answerOf(score));
