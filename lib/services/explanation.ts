import { sigmoid } from '../gru/reference';
import type { Explanation } from '../messages';
import type { Score } from '../review';
import { strongestWords } from './strongest-words';

const KEPT_WORDS = 5;

/**
 * Tells the story of a score with all its words: contributions add up to the final logit, so the logit before the first
 * word is what they leave of it.
 */
export function explanation({ score, words = [] }: Pick<Score, 'score' | 'words'>): Explanation {
  // A score of 0 or 1 is one that a float could not tell from it.
  const inside = Math.min(Math.max(score, Number.EPSILON), 1 - Number.EPSILON);
  let logit = words.reduce((rest, { contribution }) => rest - contribution, Math.log(inside / (1 - inside)));
  const running = [sigmoid(logit)];
  for (const { contribution } of words) {
    logit += contribution;
    running.push(sigmoid(logit));
  }
  return {
    running,
    words,
    up: strongestWords(
      words.filter(({ contribution }) => contribution > 0),
      KEPT_WORDS,
    ),
    down: strongestWords(
      words.filter(({ contribution }) => contribution < 0),
      KEPT_WORDS,
    ),
  };
}
