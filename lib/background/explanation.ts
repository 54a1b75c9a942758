import type { Score, WordContribution } from '../common/review';
import { sigmoid } from '../gru/reference/gru';
import type { Explanation } from '../messages/payloads';
import { strongestWords } from './strongest-words';

/** Most words on each side. */
const KEPT_WORDS = 5;
/** Words that contribute less than this share of the strongest one are left out. */
const LEAST_SHARE = 0.25;

/**
 * How a score came about, from the contributions of all words. They add up to the final logit, so the logit before the
 * first word is the final one minus their sum.
 */
export function explanation({ score, words = [] }: Pick<Score, 'score' | 'words'>): Explanation {
  // A score may have been rounded to 0 or 1, whose logit is infinite.
  const inside = Math.min(Math.max(score, Number.EPSILON), 1 - Number.EPSILON);
  let logit = words.reduce((rest, { contribution }) => rest - contribution, Math.log(inside / (1 - inside)));
  const running = [sigmoid(logit)];
  for (const { contribution } of words) {
    logit += contribution;
    running.push(sigmoid(logit));
  }
  const strongest = (side: 1 | -1) =>
    strongestWords(
      words.filter(({ contribution }) => side * contribution > 0),
      KEPT_WORDS,
    );
  const [up, down] = [strongest(1), strongest(-1)];
  const least = LEAST_SHARE * Math.max(...[...up, ...down].map(weight));
  const strongEnough = (words: WordContribution[]) => words.filter((word) => weight(word) >= least);
  return { running, words, up: strongEnough(up), down: strongEnough(down) };
}

function weight({ contribution }: WordContribution): number {
  return Math.abs(contribution);
}
