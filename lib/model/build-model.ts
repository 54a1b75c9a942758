import type { Example } from '../data/example';
import { targetOf } from '../data/ratings';
import { SPLIT_RULE, split } from '../data/split';
import type { OpenNetwork } from '../gru/network';
import { type GruWeights, mapTensors } from '../gru/weights';
import { Lexicon } from '../text/lexicon';
import { truncate } from '../text/sequence';
import { tokenize } from '../text/tokenize';
import type { ModelCardDraft } from './bundle/model-card';
import { restoreTensor, storeTensor, type WeightDtype } from './bundle/quantize';
import { type Calibration, fitCalibration } from './calibration';
import { crossFitMetrics } from './evaluate';
import { initialWeights } from './initialize';
import { scoreTexts } from './score-texts';
import { type TrainHooks, type TrainSettings, train } from './train';

export interface BuildSettings extends TrainSettings {
  embeddingUnits: number;
  hiddenUnits: number;
  minFreq: number;
  maxWords: number;
  /** Longest sequence that the network reads; of a longer review the head and the tail. */
  maxLength: number;
  /** Share of the examples that are held out; whole films, where films are known. */
  split: number;
  /** What people call the model. */
  name: string;
  /** How the weights will be stored: metrics are those of the stored weights. */
  dtype: WeightDtype;
}

/** Examples, and where they come from. */
export interface DataSet {
  name: string;
  sha256: string;
  examples: readonly Example[];
}

/** A model before its bundle is encoded. */
export interface BuiltModel {
  card: ModelCardDraft;
  lexicon: Lexicon;
  weights: GruWeights;
}

/** What a training begins with, and what it learns from. */
export interface TrainingStart {
  lexicon: Lexicon;
  weights: GruWeights;
  sequences: Int32Array[];
  /** One per sequence, in [0, 1]. */
  targets: number[];
}

/**
 * A new lexicon, from the words of these reviews alone, and fresh weights.
 * @param unlabelled reviews whose words are counted for the lexicon as well
 */
export function freshStart(
  training: readonly Example[],
  unlabelled: readonly Example[],
  settings: Pick<BuildSettings, 'embeddingUnits' | 'hiddenUnits' | 'minFreq' | 'maxWords' | 'maxLength' | 'seed'>,
): TrainingStart {
  const { embeddingUnits, hiddenUnits, maxLength, minFreq, maxWords, seed } = settings;
  const trainingTokens = training.map(({ text }) => tokenize(text));
  const allTokens = function* () {
    yield* trainingTokens;
    for (const { text } of unlabelled) yield tokenize(text);
  };
  const lexicon = Lexicon.build(allTokens(), { minFreq, maxWords });
  return {
    lexicon,
    weights: initialWeights({ lexiconSize: lexicon.size, embeddingUnits, hiddenUnits }, seed),
    sequences: trainingTokens.map((tokens) => truncate(lexicon.encode(tokens), maxLength)),
    targets: training.map(targetOf),
  };
}

/** Trains from a start. @returns the weights, and whether it came to its end or was stopped by `hooks.signal` */
export async function trainFrom(
  { weights, sequences, targets }: TrainingStart,
  settings: TrainSettings,
  openNetwork: OpenNetwork,
  hooks: TrainHooks,
): Promise<{ weights: GruWeights; finished: boolean }> {
  const network = await openNetwork(weights, { training: true });
  try {
    const finished = await train(network, sequences, targets, settings, hooks);
    return { weights: await network.readWeights(), finished };
  } finally {
    network.dispose();
  }
}

/**
 * From labelled reviews to a model: split, lexicon from the training part alone, training, and on the held-out part
 * metrics and calibration.
 * @param unlabelled reviews whose words are counted for the lexicon as well
 * @returns undefined when the training was stopped by `hooks.signal`
 */
export async function buildModel(
  data: DataSet,
  unlabelled: DataSet | undefined,
  settings: BuildSettings,
  openNetwork: OpenNetwork,
  { onStage = () => {}, ...hooks }: TrainHooks & { onStage?: (what: string) => void } = {},
): Promise<BuiltModel | undefined> {
  const { train: training, heldOut } = split(data.examples, settings.split, settings.seed);
  onStage(`${training.length} reviews to train on, ${heldOut.length} held out`);
  const start = freshStart(training, unlabelled?.examples ?? [], settings);
  onStage(`${start.lexicon.size} words in the lexicon`);
  const { weights, finished } = await trainFrom(start, settings, openNetwork, hooks);
  if (!finished) return undefined;

  onStage('measuring on the held-out reviews');
  const { name, ...hyperparameters } = { lexiconSize: start.lexicon.size, ...settings };
  const { dtype } = settings;
  return finishModel(
    { data, unlabelled, heldOut, lexicon: start.lexicon, weights, name, hyperparameters, dtype },
    openNetwork,
  );
}

/** A trained network, and what its card will tell of it. */
export interface TrainedModel extends Omit<BuiltModel, 'card'> {
  data: DataSet;
  unlabelled?: DataSet | undefined;
  heldOut: readonly Example[];
  name: string;
  hyperparameters: ModelCardDraft['hyperparameters'];
  dtype: WeightDtype;
  /** Serves where the held-out reviews are too few to fit one. */
  calibration?: Calibration;
  /** More texts to score, which count for nothing. */
  others?: readonly string[];
}

/**
 * Weights as they will be stored, and on the held-out reviews their metrics and calibration.
 * @param onProgress is told which share of the held-out reviews is scored
 * @returns also the scores of the held-out reviews, and of the others
 */
export async function finishModel(
  {
    data,
    unlabelled,
    heldOut,
    lexicon,
    name,
    hyperparameters,
    dtype,
    calibration,
    others = [],
    ...trained
  }: TrainedModel,
  openNetwork: OpenNetwork,
  onProgress?: (share: number) => void,
): Promise<BuiltModel & { scores: Float32Array; otherScores: Float32Array }> {
  const weights = mapTensors(trained.weights, (values) => restoreTensor(storeTensor(Float32Array.from(values), dtype)));
  const reader = { lexicon, weights, maxLength: hyperparameters.maxLength };
  const texts = [...heldOut.map(({ text }) => text), ...others];
  const allScores = await scoreTexts(reader, texts, openNetwork, onProgress);
  const scores = allScores.subarray(0, heldOut.length);
  const source = ({ name, sha256, examples }: DataSet) => ({ name, sha256, rows: examples.length });
  const card: ModelCardDraft = {
    format: 1,
    name,
    date: new Date().toISOString(),
    hyperparameters,
    data: {
      ...source(data),
      heldOut: heldOut.length,
      splitRule: SPLIT_RULE,
      ...(unlabelled && { unlabelled: source(unlabelled) }),
    },
    metrics: crossFitMetrics(scores, heldOut, calibration),
    calibration: fitCalibration(scores, heldOut, calibration),
  };
  return { card, lexicon, weights, scores, otherScores: allScores.subarray(heldOut.length) };
}
