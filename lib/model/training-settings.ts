import type { WeightDtype } from './bundle/quantize';
import { defaultEpochs, type TrainSettings } from './train';

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
  return { ...shipped, batch: reviews < 1000 ? 16 : 32, learningRate: 0.002, epochs: fineTuneEpochs(reviews) };
}

/** Steps enough for a few dozen reviews to be heard among those that are rehearsed; of many, each twice. */
function fineTuneEpochs(reviews: number): number {
  return Math.min(20, Math.max(2, Math.ceil(3000 / Math.max(1, reviews))));
}

/** Every setting that the weights depend on. */
export interface FullSettings extends TrainingSettings, TrainSettings {
  maxLength: number;
  dtype: WeightDtype;
}

/** What is not left to choose: as on the command line; a model that goes on needs less protection from its reviews. */
const FIXED: Record<TrainingWay, Omit<FullSettings, keyof TrainingSettings>> = {
  fresh: { epsilon: 1e-4, wordDropout: 0.4, maxLength: 400, dtype: 'float16' },
  'fine-tune': { epsilon: 1e-4, wordDropout: 0.1, maxLength: 400, dtype: 'float16' },
};

export function fullSettings({ way, settings }: { way: TrainingWay; settings: TrainingSettings }): FullSettings {
  return { ...settings, ...FIXED[way] };
}
