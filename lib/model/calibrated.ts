import type { Score } from '../common/review';
import { applyPiecewise, type Calibration } from './calibration';
import { isPositive } from './metrics';

/** A raw score with its rating and confidence. */
export function calibrated(score: number, calibration: Calibration): Score {
  const positive = isPositive(score);
  const probability = applyPiecewise(calibration.positive, score);
  return {
    score,
    rating: applyPiecewise(calibration.rating, score),
    positive,
    // Close to the threshold the calibrated probability may lie on the other side of one half.
    confidence: Math.max(0.5, positive ? probability : 1 - probability),
  };
}
