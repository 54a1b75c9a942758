import type { NgramSettings } from '../model/baselines/ngram';
import type { NgramOptions } from '../model/baselines/ngram-index';
import type { BuildSettings } from '../model/build-model';
import type { TrainSettings } from '../model/train';
import type { VectorSettings } from './document-vectors';
import type { PretrainSettings } from './pretrain';

export interface RecipeSettings extends Omit<BuildSettings, 'epochs' | 'minFreq'> {
  /** Of the reviews: ISO 639-1. */
  language: string;
  /** Of the networks that learn to predict the next word; with 0 epochs there is no pretraining. */
  pretraining: Pick<PretrainSettings, 'epochs' | 'samples' | 'learningRate'> & { maxLength: number };
  /** Of the pretrained networks that are fine-tuned on the labels, to be teachers. */
  gruTeachers: Pick<TrainSettings, 'epochs' | 'batch' | 'learningRate'>;
  ngram: NgramOptions & NgramSettings;
  /** Of the document vectors, if any; `cost` is the weight of an error in the regression on them. */
  vectors: VectorSettings & { cost: number };
  /** N-gram models and regressions score each fold after training on the others. */
  folds: number;
  /** Drawn from each longer review, as more texts to train on. */
  excerpts: number;
  /** Share of the titles that are texts of their own, with the rating of their review. */
  titles: number;
  /** How many texts are made from templates. */
  templates: number;
  /** Largest share of the held-out texts without an opinion that may come out as positive or negative. */
  mostSided: number;
  /** Epochs of the students in each round; in the first also of the one that reads backwards, unless it is the last. */
  rounds: number[];
  /**
   * Whether this run is for choosing settings: it then measures on a part of the training reviews, whose labels it does
   * not use, and leaves the held-out reviews alone.
   */
  trial: boolean;
}

export const RECIPE: Omit<RecipeSettings, 'name'> = {
  language: 'en',
  embeddingUnits: 128,
  hiddenUnits: 256,
  maxWords: 18_000,
  maxLength: 1_000,
  trainedLength: 400,
  pretraining: { epochs: 1, samples: 512, learningRate: 0.003, maxLength: 200 },
  gruTeachers: { epochs: 2, batch: 64, learningRate: 0.0025 },
  ngram: { order: 3, minDocuments: 4, cost: 1, smoothing: 1, iterations: 40 },
  vectors: { units: 128, epochs: 10, learningRate: 0.01, cosineScale: 6, negativeWeight: 5, cost: 4 },
  folds: 5,
  excerpts: 2,
  titles: 0.4,
  templates: 60_000,
  mostSided: 0.08,
  rounds: [2, 2, 3],
  batch: 64,
  learningRate: 0.003,
  epsilon: 1e-4,
  wordDropout: 0.2,
  split: 0.1,
  seed: 1,
  dtype: 'uint8',
  trial: false,
};
