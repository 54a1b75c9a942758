import { sigmoid } from '../gru/reference/gru';
import { crossEntropy } from '../model/baselines/cross-entropy';
import { minimize } from '../model/baselines/lbfgs';

/**
 * What is said of each text by a logistic regression on its vector that did not learn from it: one for each fold, from
 * the labelled texts of the other folds.
 * @param vectors float32 [texts, units]
 * @param targets NaN where a text has nothing to teach
 * @param cost what an error costs beside half the squares of the weights
 */
export function judgeVectors(
  vectors: Float32Array,
  units: number,
  targets: Float32Array,
  foldOf: Int32Array,
  folds: number,
  cost: number,
): Float32Array {
  const vectorOf = (row: number) => vectors.subarray(row * units, (row + 1) * units);
  const known = [...targets.keys()].filter((row) => !Number.isNaN(targets[row]!));
  const models = Array.from({ length: folds }, (_, fold) => {
    const lessons = known.filter((row) => foldOf[row] !== fold);
    return fitVectors(
      lessons.map(vectorOf),
      Float32Array.from(lessons, (row) => targets[row]!),
      units,
      cost,
    );
  });
  return Float32Array.from(foldOf, (fold, row) => sigmoid(logitOf(models[fold]!, vectorOf(row))));
}

/** A weight for each unit, then the bias. */
function fitVectors(vectors: Float32Array[], targets: Float32Array, units: number, cost: number): Float64Array {
  const model = new Float64Array(units + 1);
  minimize(
    model,
    (x, gradient) => {
      gradient.set(x);
      gradient[units] = 0;
      let value = 0;
      for (let j = 0; j < units; j++) value += x[j]! ** 2 / 2;
      vectors.forEach((vector, i) => {
        const logit = logitOf(x, vector);
        value += cost * crossEntropy(logit, targets[i]!);
        const error = cost * (sigmoid(logit) - targets[i]!);
        for (let j = 0; j < units; j++) gradient[j]! += error * vector[j]!;
        gradient[units]! += error;
      });
      return value;
    },
    100,
  );
  return model;
}

function logitOf(model: Float64Array, vector: Float32Array): number {
  let logit = model[vector.length]!;
  for (let j = 0; j < vector.length; j++) logit += model[j]! * vector[j]!;
  return logit;
}
