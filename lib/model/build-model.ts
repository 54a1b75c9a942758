import type { DataSet } from '../data/example';
import { NEAR_SPLIT_RULE, splitNear } from '../data/split-near';
import type { OpenNetwork } from '../gru/network';
import type { WeightDtype } from './bundle/quantize';
import { type BuiltModel, finishModel } from './finish-model';
import type { TrainHooks, TrainSettings } from './train';
import { type FreshSettings, freshStart, trainFrom } from './training-start';

export interface BuildSettings extends TrainSettings, FreshSettings {
  /** Share of the examples that is held out; see `splitNear`. */
  split: number;
  /** Of the model, for people. */
  name: string;
  /** How the weights will be stored. */
  dtype: WeightDtype;
}

export interface BuildHooks extends TrainHooks {
  onStage?: (stage: string) => void;
}

/**
 * From labelled reviews to a model: split, lexicon and training from the training part alone, then metrics and
 * calibration on the held-out part.
 * @param unlabelled reviews whose words are counted for the lexicon as well
 * @returns undefined when the training was stopped by `hooks.signal`
 */
export async function buildModel(
  data: DataSet,
  unlabelled: DataSet | undefined,
  settings: BuildSettings,
  openNetwork: OpenNetwork,
  { onStage = () => {}, ...hooks }: BuildHooks = {},
): Promise<BuiltModel | undefined> {
  const { language } = settings;
  const examples = language === undefined ? data.examples : data.examples.map((each) => ({ ...each, language }));
  const { train: training, heldOut } = splitNear(examples, settings.split, settings.seed);
  onStage(`${training.length} reviews to train on, ${heldOut.length} held out`);
  const start = freshStart(training, unlabelled?.examples ?? [], settings);
  const { lexicon, reader } = start;
  onStage(`${lexicon.size} words in the lexicon`);
  const { weights, finished } = await trainFrom(start, settings, openNetwork, hooks);
  if (!finished) return undefined;

  onStage('measuring on the held-out reviews');
  const { name, language: _, ...hyperparameters } = { lexiconSize: lexicon.size, ...settings };
  const { dtype } = settings;
  const made = { name, reader, weights, hyperparameters, dtype, data, unlabelled, heldOut };
  const { card, weights: stored } = await finishModel({ ...made, splitRule: NEAR_SPLIT_RULE }, openNetwork);
  return { card, lexicon, weights: stored };
}
