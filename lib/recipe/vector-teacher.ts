import { sigmoid } from '../gru/reference/gru';
import { crossEntropy } from '../model/baselines/cross-entropy';
import { minimize } from '../model/baselines/lbfgs';

interface CrossFit {
  /** [texts, units] */
  vectors: Float32Array;
  units: number;
  /** NaN for a text that is not trained on. */
  targets: Float32Array;
  foldOf: Int32Array;
  folds: number;
  /** Weight of an error, beside half the squares of the weights. */
  cost: number;
}

const ITERATIONS = 100;

/** Scores each text by a logistic regression on its vector that was trained on the texts of the other folds. */
export function scoreVectorsOutOfFold({ vectors, units, targets, foldOf, folds, cost }: CrossFit): Float32Array {
  const vectorOf = (row: number) => vectors.subarray(row * units, (row + 1) * units);
  const known = [...targets.keys()].filter((row) => !Number.isNaN(targets[row]!));
  const models = Array.from({ length: folds }, (_, fold) => {
    const rows = known.filter((row) => foldOf[row] !== fold);
    const trained = rows.map((row) => ({ vector: vectorOf(row), target: targets[row]! }));
    return fitRegression(trained, units, cost);
  });
  return Float32Array.from(foldOf, (fold, row) => sigmoid(logitOf(models[fold]!, vectorOf(row))));
}

/** @returns a weight for each unit, then the bias */
function fitRegression(
  rows: readonly { vector: Float32Array; target: number }[],
  units: number,
  cost: number,
): Float64Array {
  const model = new Float64Array(units + 1);
  const loss = (x: Float64Array, gradient: Float64Array) => {
    gradient.set(x);
    gradient[units] = 0;
    let value = 0;
    for (let j = 0; j < units; j++) value += x[j]! ** 2 / 2;
    for (const { vector, target } of rows) {
      const logit = logitOf(x, vector);
      value += cost * crossEntropy(logit, target);
      const error = cost * (sigmoid(logit) - target);
      for (let j = 0; j < units; j++) gradient[j]! += error * vector[j]!;
      gradient[units]! += error;
    }
    return value;
  };
  minimize(model, loss, ITERATIONS);
  return model;
}

function logitOf(model: Float64Array, vector: Float32Array): number {
  let logit = model[vector.length]!;
  for (let j = 0; j < vector.length; j++) logit += model[j]! * vector[j]!;
  return logit;
}
