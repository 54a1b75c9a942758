import { fitNgram, type NgramModel, type NgramSettings, scoreNgram } from '../ngram';
import type { SparseRows } from '../ngram-index';

/** Fold of a text that is kept from no model, and judged by all. */
export const NO_FOLD = -1;

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

/**
 * What the models say of each text: of a text in a fold the one that did not learn from it, of any other the mean of all.
 */
export function scoreHonestly(models: readonly NgramModel[], data: SparseRows, foldOf: Int32Array): Float32Array {
  return Float32Array.from(foldOf, (fold, row) => {
    const features = data.features.subarray(data.offsets[row], data.offsets[row + 1]);
    const judges = fold === NO_FOLD ? models : [models[fold]!];
    return judges.reduce((sum, model) => sum + scoreNgram(model, features), 0) / judges.length;
  });
}
