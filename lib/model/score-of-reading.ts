import type { Score } from '../common/review';
import { calibrated, probabilityOf } from './calibrated';
import type { Calibration } from './calibration';
import type { Reading } from './read-text';
import { DEFAULT_TONE, opinionStrength, toneOf } from './tone';

interface NetworkOutput {
  score: number;
  /** After each word. */
  logits: ArrayLike<number>;
  /** The logit before the first word. */
  bias: number;
}

/** The figures of a badge, from the output of the network. */
export function scoreOfReading(
  { score, logits, bias }: NetworkOutput,
  { tokens, declined }: Pick<Reading, 'tokens' | 'declined'>,
  calibration: Calibration,
): Score {
  const figures = calibrated(score, tokens.length, calibration);
  if (declined) return { ...figures, tone: 'none', declined };
  const { tone: thresholds = DEFAULT_TONE } = calibration;
  return { ...figures, tone: toneOf(probabilityOf(figures), opinionStrength(logits, bias), thresholds) };
}
