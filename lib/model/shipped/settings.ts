import type { BuildSettings } from '../build-model';
import type { NgramSettings } from '../ngram';
import type { NgramOptions } from '../ngram-index';
import type { PretrainSettings } from './pretrain';

export interface RecipeSettings extends Omit<BuildSettings, 'epochs' | 'minFreq'> {
  ngram: NgramOptions & NgramSettings;
  /** Parts of the labelled reviews, each judged by an n-gram model of the others. */
  folds: number;
  /** The network first learns to tell the next word; 0 epochs leave that out. */
  pretraining: Pick<PretrainSettings, 'epochs' | 'samples' | 'learningRate'>;
  /** Share of the label in what the student is told of a labelled review, beside the teachers' opinion. */
  labelShare: number;
  /** How far words are moved against the last round's student; see `Network.trainStep`. It takes three times as long. */
  perturbation: number;
  /**
   * Whether this is to choose settings by: a tenth of the training part is then what is measured on, its labels unseen,
   * and the held-out reviews are left alone.
   */
  trial: boolean;
  /** Epochs of each round: in each, the teachers learn from the student of the round before, and a student from them. */
  rounds: number[];
}

export const RECIPE: Omit<RecipeSettings, 'name'> = {
  ngram: { order: 3, minDocuments: 4, cost: 1, smoothing: 1, iterations: 40 },
  folds: 5,
  pretraining: { epochs: 1, samples: 512, learningRate: 0.004 },
  labelShare: 0.4,
  rounds: [2, 5],
  ...{ embeddingUnits: 128, hiddenUnits: 64, maxWords: 20_000, maxLength: 400 },
  ...{ batch: 64, learningRate: 0.005, epsilon: 1e-4, wordDropout: 0.2, perturbation: 0 },
  ...{ split: 0.1, seed: 1, dtype: 'uint8', trial: false },
};
