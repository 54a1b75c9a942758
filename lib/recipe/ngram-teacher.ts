import { fitNgram, type NgramModel, type NgramSettings, scoreNgram } from '../model/baselines/ngram';
import type { SparseRows } from '../model/baselines/ngram-index';

/**
 * One n-gram model for each fold, which learns from the texts of the others.
 * @param targets one for each row of `data`; NaN where a text has nothing to teach.
 */
export function crossFit(
  data: SparseRows,
  targets: Float32Array,
  foldOf: Int32Array,
  folds: number,
  features: number,
  settings: NgramSettings,
): NgramModel[] {
  const known = [...targets.keys()].filter((row) => !Number.isNaN(targets[row]!));
  return Array.from({ length: folds }, (_, fold) => {
    const rows = known.filter((row) => foldOf[row] !== fold);
    return fitNgram(data, rows, targets, features, settings);
  });
}

/** What is said of each text by the model that did not learn from it. */
export function scoreHonestly(models: readonly NgramModel[], data: SparseRows, foldOf: Int32Array): Float32Array {
  return Float32Array.from(foldOf, (fold, row) =>
    scoreNgram(models[fold]!, data.features.subarray(data.offsets[row], data.offsets[row + 1])),
  );
}
