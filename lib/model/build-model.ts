import type { Example } from '../data/example';
import { targetOf } from '../data/ratings';
import { splitExamples } from '../data/split';
import type { Network } from '../gru/network';
import { type GruWeights, mapTensors } from '../gru/weights';
import { Lexicon } from '../text/lexicon';
import { truncate } from '../text/sequence';
import { tokenize } from '../text/tokenize';
import { fitCalibration } from './calibration';
import type { CardDraft } from './card';
import { crossFitMetrics } from './evaluate';
import { initialWeights } from './initialize';
import { restoreTensor, storeTensor, type WeightDtype } from './quantize';
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

/** Puts weights into an engine. */
export type OpenNetwork = (weights: GruWeights, options?: { training: boolean }) => Promise<Network>;

/** A model before its bundle is encoded. */
export interface BuiltModel {
  card: CardDraft;
  lexicon: Lexicon;
  weights: GruWeights;
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
  const { embeddingUnits, hiddenUnits, maxLength, minFreq, maxWords, seed, dtype } = settings;
  const { train: training, heldOut } = splitExamples(data.examples, settings.split, seed);
  onStage(`${training.length} reviews to train on, ${heldOut.length} held out`);

  const trainingTokens = training.map(({ text }) => tokenize(text));
  const moreTokens = function* () {
    yield* trainingTokens;
    for (const { text } of unlabelled?.examples ?? []) yield tokenize(text);
  };
  const lexicon = Lexicon.build(moreTokens(), { minFreq, maxWords });
  onStage(`${lexicon.size} words in the lexicon`);

  const read = (tokens: string[]) => truncate(lexicon.encode(tokens), maxLength);
  const sizes = { lexiconSize: lexicon.size, embeddingUnits, hiddenUnits };
  const network = await openNetwork(initialWeights(sizes, seed), { training: true });
  const finished = await train(network, trainingTokens.map(read), training.map(targetOf), settings, hooks);
  const trained = await network.readWeights();
  network.dispose();
  if (!finished) return undefined;

  onStage('measuring on the held-out reviews');
  const { epochs, batch, learningRate, epsilon, wordDropout, split } = settings;
  const hyperparameters = {
    ...sizes,
    ...{ maxLength, minFreq, maxWords, epochs, batch, learningRate, epsilon, wordDropout, split, seed, dtype },
  };
  return finishModel(
    { data, unlabelled, heldOut, lexicon, weights: trained, name: settings.name, hyperparameters, dtype },
    openNetwork,
  );
}

/** A trained network, and what its card will tell of it. */
export interface TrainedModel extends Omit<BuiltModel, 'card'> {
  data: DataSet;
  unlabelled?: DataSet | undefined;
  heldOut: readonly Example[];
  name: string;
  hyperparameters: CardDraft['hyperparameters'];
  dtype: WeightDtype;
}

/** Weights as they will be stored, and on the held-out reviews their metrics and calibration. */
export async function finishModel(
  { data, unlabelled, heldOut, lexicon, weights: trained, name, hyperparameters, dtype }: TrainedModel,
  openNetwork: OpenNetwork,
): Promise<BuiltModel> {
  const weights = mapTensors(trained, (values) => restoreTensor(storeTensor(Float32Array.from(values), dtype)));
  const stored = await openNetwork(weights);
  const read = (text: string) => truncate(lexicon.encode(tokenize(text)), hyperparameters.maxLength);
  const scores = await stored.score(heldOut.map(({ text }) => read(text)));
  stored.dispose();
  const source = ({ name, sha256, examples }: DataSet) => ({ name, sha256, rows: examples.length });
  const card: CardDraft = {
    format: 1,
    name,
    date: new Date().toISOString(),
    hyperparameters,
    data: { ...source(data), heldOut: heldOut.length, ...(unlabelled && { unlabelled: source(unlabelled) }) },
    metrics: crossFitMetrics(scores, heldOut),
    calibration: fitCalibration(scores, heldOut),
  };
  return { card, lexicon, weights };
}
