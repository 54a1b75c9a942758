import type { Score } from '../common/review';
import { toneOfRating } from '../common/tone-of-rating';
import { wordForm } from '../text/word-form';
import { calibrated, probabilityOf } from './calibrated';
import { type Calibration, invertPiecewise, ratingMap } from './calibration';
import type { Reading } from './read-text';
import { DEFAULT_TONE, opinionStrength, toneOf } from './tone';

interface NetworkOutput {
  score: number;
  /** After each word. */
  logits: ArrayLike<number>;
  /** The logit before the first word. */
  bias: number;
}

const SCORE = /^(\d+(?:\.\d)?)\/10$/;
const PUNCTUATION = /^[.!]+$/;

/** The rating that a text says where it says nothing else, "5/10" or "★★★☆☆", in the forms that `wordForm` knows. */
function writtenRating(tokens: readonly string[]): number | undefined {
  const [first = '', ...others] = tokens;
  if (!others.every((token) => PUNCTUATION.test(token))) return undefined;
  const points = Number(SCORE.exec(wordForm(first))?.[1]);
  return points <= 10 ? Math.max(1, points) : undefined;
}

/** The figures of a badge, from the output of the network; a text that is nothing but a rating is rated as it says. */
export function scoreOfReading(
  { score, logits, bias }: NetworkOutput,
  { tokens, declined }: Pick<Reading, 'tokens' | 'declined'>,
  calibration: Calibration,
): Score {
  const written = writtenRating(tokens);
  if (written !== undefined) {
    const score = invertPiecewise(ratingMap(tokens.length, calibration), written);
    return { ...calibrated(score, tokens.length, calibration), rating: written, tone: toneOfRating(written) };
  }
  const figures = calibrated(score, tokens.length, calibration);
  if (declined) return { ...figures, tone: 'none', declined };
  const { tone: thresholds = DEFAULT_TONE } = calibration;
  return { ...figures, tone: toneOf(probabilityOf(figures), opinionStrength(logits, bias), thresholds) };
}
