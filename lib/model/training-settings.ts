import { defaultEpochs } from './train';

/** Go on from the model in use, or start afresh. */
export type TrainingWay = 'fine-tune' | 'fresh';

/** What a user can choose. Fine-tuning keeps sizes and lexicon, and ignores the settings of those. */
export interface TrainingSettings {
  embeddingUnits: number;
  hiddenUnits: number;
  /** Reviews in one step. */
  batch: number;
  epochs: number;
  /** Rarer words are left out of the lexicon. */
  minFreq: number;
  /** Most words in the lexicon. */
  maxWords: number;
  /** Share of the reviews that is held out. */
  split: number;
  seed: number;
  /** Adam's, at the start. */
  learningRate: number;
}

type Preset = Omit<TrainingSettings, 'epochs'>;

/** Sizes as in the notebook that this began with, and as in the shipped model. */
export const TRAINING_PRESETS = {
  shipped: {
    ...{ embeddingUnits: 64, hiddenUnits: 64, minFreq: 1, maxWords: 20_000 },
    ...{ batch: 32, split: 0.3, seed: 1, learningRate: 0.005 },
  },
  notebook: {
    ...{ embeddingUnits: 300, hiddenUnits: 500, minFreq: 1, maxWords: 50_000 },
    ...{ batch: 20, split: 0.3, seed: 1, learningRate: 0.001 },
  },
} satisfies Record<string, Preset>;

/** Settings that suit so many reviews. */
export function defaultTrainingSettings(way: TrainingWay, reviews: number): TrainingSettings {
  const { shipped } = TRAINING_PRESETS;
  if (way === 'fresh') return { ...shipped, epochs: defaultEpochs(reviews) };
  return { ...shipped, batch: 16, learningRate: 0.001, epochs: fineTuneEpochs(reviews) };
}

/** A model that knows its trade needs to see a review ten times where there are few, and once or twice of many. */
function fineTuneEpochs(reviews: number): number {
  return Math.min(10, Math.max(2, Math.ceil(10_000 / Math.max(1, reviews))));
}
