import type { WeightDtype } from './bundle/quantize';
import type { TrainSettings } from './train';

/** Continue from the model in use, or start from random weights. */
export type TrainingWay = 'fine-tune' | 'fresh';

/** Chosen by the user, within `TRAINING_BOUNDS`. Fine-tuning keeps sizes and lexicon, and ignores their settings. */
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

/** Every setting that the weights depend on. */
export interface FullSettings extends TrainingSettings, TrainSettings {
  /** Most words that the network reads; of a longer text the head and the tail. */
  maxLength: number;
  /** Most words of a review that it trains on, likewise. */
  trainedLength: number;
  dtype: WeightDtype;
}

/** A network that was trained on the first and last words of long reviews reads them whole, and better so: docs/model.md. */
const LENGTHS = { maxLength: 1_000, trainedLength: 400 };

/** Not to be chosen in the popup. A model that is fine-tuned overfits less, and needs less word dropout. */
const FIXED = {
  fresh: { ...LENGTHS, epsilon: 1e-4, wordDropout: 0.4, dtype: 'float16' },
  'fine-tune': { ...LENGTHS, epsilon: 1e-4, wordDropout: 0.1, dtype: 'float16' },
} as const satisfies Record<TrainingWay, Omit<FullSettings, keyof TrainingSettings>>;

/** A small network that trains in minutes on a CPU. Its epochs depend on how many reviews there are. */
const SMALL = {
  embeddingUnits: 64,
  hiddenUnits: 64,
  minFreq: 1,
  maxWords: 20_000,
  batch: 32,
  split: 0.3,
  seed: 1,
  learningRate: 0.005,
} satisfies Omit<TrainingSettings, 'epochs'>;

/** The settings of the notebook in which this network began. */
const NOTEBOOK = {
  embeddingUnits: 300,
  hiddenUnits: 500,
  minFreq: 1,
  maxWords: 50_000,
  batch: 20,
  epochs: 5,
  split: 0.3,
  seed: 1,
  learningRate: 0.001,
} satisfies TrainingSettings;

export const TRAINING_PRESETS = { small: SMALL, notebook: NOTEBOOK };

/** Of a training from random weights, in the popup and on the command line; `defaultEpochs` has the epochs. */
export const TRAINING_DEFAULTS = { ...SMALL, ...FIXED.fresh } satisfies Omit<FullSettings, 'epochs'>;

export const MIN_EPOCHS = 3;
/** A network that has seen fewer reviews than this, counting repetitions, is undertrained. */
const REVIEWS_TO_SEE = 30_000;

/** Epochs that suit the default settings: three, and more where there are few reviews. */
export function defaultEpochs(reviews: number): number {
  return Math.max(MIN_EPOCHS, Math.ceil(REVIEWS_TO_SEE / Math.max(1, reviews)));
}

/** Settings that suit so many reviews. */
export function defaultTrainingSettings(way: TrainingWay, reviews: number): TrainingSettings {
  if (way === 'fresh') return { ...SMALL, epochs: defaultEpochs(reviews) };
  return { ...SMALL, batch: reviews < 1000 ? 16 : 32, learningRate: 0.002, epochs: fineTuneEpochs(reviews) };
}

/** Enough steps for a few dozen reviews to have an effect beside those that are rehearsed; of many, two epochs. */
function fineTuneEpochs(reviews: number): number {
  return Math.min(20, Math.max(2, Math.ceil(3000 / Math.max(1, reviews))));
}

export function fullSettings({ way, settings }: { way: TrainingWay; settings: TrainingSettings }): FullSettings {
  return { ...settings, ...FIXED[way] };
}
