import type { Score, WordContribution } from '../common/review';
import { sigmoid } from '../gru/reference/gru';
import type { Explanation } from '../messages/payloads';
import { strongestWords } from './strongest-words';

/** On each side, and of the heaviest word on either. */
const KEPT_WORDS = 5;
const LEAST_SHARE = 0.25;

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
  const strongest = (side: 1 | -1) =>
    strongestWords(
      words.filter(({ contribution }) => side * contribution > 0),
      KEPT_WORDS,
    );
  const [up, down] = [strongest(1), strongest(-1)];
  const least = LEAST_SHARE * Math.max(...[...up, ...down].map(weight));
  const telling = (kept: WordContribution[]) => kept.filter((word) => weight(word) >= least);
  return { running, words, up: telling(up), down: telling(down) };
}

function weight({ contribution }: WordContribution): number {
  return Math.abs(contribution);
}
