import { fitNgram, type NgramModel, type NgramSettings, scoreNgram } from '../model/baselines/ngram';
import type { SparseRows } from '../model/baselines/ngram-index';

interface CrossFit {
  /** The n-grams of each text. */
  data: SparseRows;
  features: number;
  /** One for each text; NaN for a text that is not trained on. */
  targets: Float32Array;
  foldOf: Int32Array;
  folds: number;
}

/** One n-gram model for each fold, trained on the texts of the others. */
export function crossFitNgrams(
  { data, features, targets, foldOf, folds }: CrossFit,
  settings: NgramSettings,
): NgramModel[] {
  const known = [...targets.keys()].filter((row) => !Number.isNaN(targets[row]!));
  return Array.from({ length: folds }, (_, fold) => {
    const rows = known.filter((row) => foldOf[row] !== fold);
    return fitNgram(data, rows, targets, features, settings);
  });
}

/** Scores each text by the model that was not trained on its fold. */
export function scoreOutOfFold(models: readonly NgramModel[], data: SparseRows, foldOf: Int32Array): Float32Array {
  return Float32Array.from(foldOf, (fold, row) =>
    scoreNgram(models[fold]!, data.features.subarray(data.offsets[row], data.offsets[row + 1])),
  );
}
