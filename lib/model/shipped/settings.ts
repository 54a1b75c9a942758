import type { BuildSettings } from '../build-model';
import type { NgramSettings } from '../ngram';
import type { NgramOptions } from '../ngram-index';
import type { TrainSettings } from '../train';
import type { PretrainSettings } from './pretrain';

export interface RecipeSettings extends Omit<BuildSettings, 'epochs' | 'minFreq'> {
  /** The network first learns to tell the next word; 0 epochs leave that out. */
  pretraining: Pick<PretrainSettings, 'epochs' | 'samples' | 'learningRate'>;
  /** How the readers learn the labels. */
  readers: Pick<TrainSettings, 'epochs' | 'batch' | 'learningRate'>;
  ngram: NgramOptions & NgramSettings;
  /** Parts of the reviews, each judged by an n-gram model of the others. */
  folds: number;
  /** Epochs of the student in each round. */
  rounds: number[];
  /**
   * Whether this is to choose settings by: a tenth of the training part is then what is measured on, its labels unseen,
   * and the held-out reviews are left alone.
   */
  trial: boolean;
}

export const RECIPE: Omit<RecipeSettings, 'name'> = {
  pretraining: { epochs: 1, samples: 512, learningRate: 0.004 },
  readers: { epochs: 4, batch: 32, learningRate: 0.003 },
  ngram: { order: 3, minDocuments: 4, cost: 1, smoothing: 1, iterations: 40 },
  folds: 5,
  ...{ embeddingUnits: 128, hiddenUnits: 64, maxWords: 20_000, maxLength: 400 },
  rounds: [5, 4],
  ...{ batch: 64, learningRate: 0.005, epsilon: 1e-4, wordDropout: 0.2 },
  ...{ split: 0.1, seed: 1, dtype: 'uint8', trial: false },
};
