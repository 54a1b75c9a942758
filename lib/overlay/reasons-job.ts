import type { Score } from '../common/review';
import type { ScoreJob } from './score-queue';

/** Two scores of one text may differ by rounding. */
const SAME_SCORE = 1e-3;

/** @param complete called with the score with reasons, unless it is one of another text or model, or there is none */
export function createReasonsJob(
  shown: Pick<ScoreJob, 'text' | 'visible'> & { readonly score: Score | undefined },
  complete: (score: Score) => void,
): ScoreJob {
  return {
    get text() {
      return shown.text;
    },
    get visible() {
      return shown.visible;
    },
    settle(result) {
      // A badge without reasons is still a badge.
      if (result instanceof Error || !shown.score) return;
      if (Math.abs(result.score - shown.score.score) < SAME_SCORE) complete(result);
    },
  };
}
