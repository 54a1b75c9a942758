import { sigmoid } from '../gru/reference/gru';
import { crossEntropy } from '../model/baselines/cross-entropy';
import { minimize } from '../model/baselines/lbfgs';
import { LENGTH_CLASSES, lengthClass } from '../model/by-length';
import { logit } from './opinions';

/**
 * Makes scores as sure as they have a right to be (Platt 1999): for the texts of each length, the scale and shift of
 * the logits under which they tell the known labels best. A model of whole reviews is too timid about a sentence.
 * @param labels NaN where unknown
 */
export function sharpen(scores: Float32Array, labels: Float32Array, words: ArrayLike<number>): Float32Array {
  const logits = Float64Array.from(scores, logit);
  const classes = Array.from(scores, (_, i) => lengthClass(words[i]!));
  const maps = LENGTH_CLASSES.map((_, length) => {
    const known = classes.flatMap((each, i) => (each === length && !Number.isNaN(labels[i]!) ? [i] : []));
    const map = Float64Array.of(1, 0);
    minimize(
      map,
      (x, gradient) => {
        // One review's worth of preference for leaving the scores as they are.
        let value = ((x[0]! - 1) ** 2 + x[1]! ** 2) / 2;
        gradient.set([x[0]! - 1, x[1]!]);
        for (const i of known) {
          const moved = x[0]! * logits[i]! + x[1]!;
          value += crossEntropy(moved, labels[i]!);
          const error = sigmoid(moved) - labels[i]!;
          gradient[0]! += error * logits[i]!;
          gradient[1]! += error;
        }
        return value;
      },
      50,
    );
    return map;
  });
  return Float32Array.from(logits, (value, i) => {
    const [scale, shift] = maps[classes[i]!] ?? [1, 0];
    return sigmoid(scale! * value + shift!);
  });
}
