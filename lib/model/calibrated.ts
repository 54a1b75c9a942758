import type { Score } from '../common/review';
import { applyCalibration, type Calibration } from './calibration';
import { isPositive } from './metrics';

/** The figures that follow from the network's output and the length of the text alone. */
export type CalibratedScore = Pick<Score, 'score' | 'rating' | 'positive' | 'confidence'>;

/**
 * A raw score with its rating and confidence.
 * @param words number of tokens of the text
 */
export function calibrated(score: number, words: number, calibration: Calibration): CalibratedScore {
  const positive = isPositive(score);
  const { rating, probability } = applyCalibration(score, words, calibration);
  return { score, rating, positive, confidence: positive ? probability : 1 - probability };
}

/** The calibrated probability of positive, never on the other side of one half than `positive`. */
export const probabilityOf = ({ positive, confidence }: CalibratedScore) => (positive ? confidence : 1 - confidence);
