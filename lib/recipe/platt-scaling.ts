import { sigmoid } from '../gru/reference/gru';
import { crossEntropy } from '../model/baselines/cross-entropy';
import { minimize, type Objective } from '../model/baselines/lbfgs';
import { LENGTH_CLASSES, lengthClass } from '../model/by-length';
import { logit } from './ensemble';

const ITERATIONS = 50;

/**
 * Platt scaling (Platt 1999), separately for texts of each length class: scale and shift of the logits that fit the
 * known labels best. A model of whole reviews is underconfident on a sentence.
 * @param labels NaN where unknown
 * @param words how many words each text has
 */
export function plattScaleByLength(scores: Float32Array, labels: Float32Array, words: ArrayLike<number>): Float32Array {
  const logits = Float64Array.from(scores, logit);
  const classes = Array.from(scores, (_, i) => lengthClass(words[i]!));
  const fitted = LENGTH_CLASSES.map((_, length) => {
    const known = classes.flatMap((each, i) => (each === length && !Number.isNaN(labels[i]!) ? [i] : []));
    const scaleAndShift = Float64Array.of(1, 0);
    minimize(scaleAndShift, plattLoss(logits, labels, known), ITERATIONS);
    return scaleAndShift;
  });
  return Float32Array.from(logits, (value, i) => {
    const [scale, shift] = fitted[classes[i]!] ?? [1, 0];
    return sigmoid(scale! * value + shift!);
  });
}

/** Cross-entropy of the labels in these rows; the prior for leaving the scores as they are weighs one review. */
function plattLoss(logits: Float64Array, labels: Float32Array, rows: readonly number[]): Objective {
  return ([scale, shift], gradient) => {
    let value = ((scale! - 1) ** 2 + shift! ** 2) / 2;
    gradient.set([scale! - 1, shift!]);
    for (const row of rows) {
      const scaled = scale! * logits[row]! + shift!;
      value += crossEntropy(scaled, labels[row]!);
      const error = sigmoid(scaled) - labels[row]!;
      gradient[0]! += error * logits[row]!;
      gradient[1]! += error;
    }
    return value;
  };
}
