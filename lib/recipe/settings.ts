import type { NgramSettings } from '../model/baselines/ngram';
import type { NgramOptions } from '../model/baselines/ngram-index';
import type { BuildSettings } from '../model/build-model';
import type { TrainSettings } from '../model/train';
import type { PretrainSettings } from './pretrain';
import type { VectorSettings } from './vectors';

export interface RecipeSettings extends Omit<BuildSettings, 'epochs' | 'minFreq'> {
  /** How a network learns to tell the next word; 0 epochs leave that out. */
  pretraining: Pick<PretrainSettings, 'epochs' | 'samples' | 'learningRate'>;
  /** How networks that only teach learn the labels. */
  readers: Pick<TrainSettings, 'epochs' | 'batch' | 'learningRate'>;
  ngram: NgramOptions & NgramSettings;
  /** How documents come to their vectors, and what an error costs the regression on them. */
  vectors: VectorSettings & { cost: number };
  /** Parts of the reviews, each judged by n-gram models and regressions of the others. */
  folds: number;
  /** Drawn from each review, to be taught as well. */
  excerpts: number;
  /** Epochs of the students in each round. */
  rounds: number[];
  /**
   * Whether this is to choose settings by: a tenth of the training part is then what is measured on, its labels unseen,
   * and the held-out reviews are left alone.
   */
  trial: boolean;
}

export const RECIPE: Omit<RecipeSettings, 'name'> = {
  ...{ embeddingUnits: 128, hiddenUnits: 256, maxWords: 18_000, maxLength: 400 },
  pretraining: { epochs: 2, samples: 512, learningRate: 0.003 },
  readers: { epochs: 4, batch: 32, learningRate: 0.002 },
  ngram: { order: 3, minDocuments: 4, cost: 1, smoothing: 1, iterations: 40 },
  vectors: { units: 128, epochs: 10, learningRate: 0.01, sharpness: 6, noise: 5, cost: 4 },
  ...{ folds: 5, excerpts: 2, rounds: [3, 5] },
  ...{ batch: 64, learningRate: 0.003, epsilon: 1e-4, wordDropout: 0.2 },
  ...{ split: 0.1, seed: 1, dtype: 'uint8', trial: false },
};
