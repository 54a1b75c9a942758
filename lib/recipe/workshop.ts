import type { Example } from '../data/example';
import { SPLIT_RULE, split } from '../data/split';
import type { GruEngine } from '../gru/cpu/engine';
import type { OpenNetwork } from '../gru/network';
import type { GruWeights } from '../gru/weights';
import type { DataSet } from '../model/build-model';
import type { TrainHooks } from '../model/train';
import { Lexicon } from '../text/lexicon';
import { truncate } from '../text/sequence';
import { tokenize } from '../text/tokenize';
import type { LanguageNetworkAnywhere } from './language-network';
import type { RecipeSettings } from './settings';
import type { StageStore } from './stages';
import { gatherTexts, type Texts } from './texts';

/** What computes, and where stages are kept. */
export interface RecipeMeans {
  open: OpenNetwork;
  /** Makes a language network, in a thread of its own if it can, and ends it after `use`. */
  withLanguageNetwork: <Result>(
    initial: GruWeights,
    shares: Float64Array,
    use: (network: LanguageNetworkAnywhere) => Promise<Result>,
  ) => Promise<Result>;
  engine: GruEngine;
  store: StageStore;
}

export interface RecipeHooks extends Pick<TrainHooks, 'onProgress' | 'signal'> {
  onStage?: (what: string) => void;
}

/** What all stages work with. */
export interface Workshop extends RecipeMeans {
  settings: RecipeSettings;
  /** Names the reviews: part of the name of every stage that is made from them. */
  material: string;
  /** What is taught. */
  texts: Texts;
  lexicon: Lexicon;
  /** For each text the indices of its words, of a long one head and tail. */
  sequences: Int32Array[];
  /** Likewise all reviews that may be read, among them those whose labels a trial keeps back. */
  readReviews: () => Int32Array[];
  heldOut: readonly Example[];
  onStage: (what: string) => void;
  hooks: Pick<TrainHooks, 'onProgress' | 'signal'>;
}

export function openWorkshop(
  data: DataSet,
  unlabelled: DataSet,
  settings: RecipeSettings,
  means: RecipeMeans,
  { onStage = () => {}, ...hooks }: RecipeHooks,
): Workshop {
  const { split: share, seed, trial, folds, excerpts, maxWords, maxLength } = settings;
  const whole = split(data.examples, share, seed);
  // Under the same seed, nothing of the training part would be held out.
  const { train, heldOut } = trial ? split(whole.train, share, seed + 1) : whole;
  onStage(`${train.length} labelled and ${unlabelled.examples.length} other reviews, ${heldOut.length} held out`);
  const texts = gatherTexts(train, unlabelled.examples, folds, excerpts, seed);
  const readable = function* () {
    for (const { text } of [...whole.train, ...unlabelled.examples]) yield tokenize(text);
  };
  const lexicon = Lexicon.build(readable(), { maxWords });
  const read = (tokens: string[]) => truncate(lexicon.encode(tokens), maxLength);
  const sources = [data.sha256, data.examples.length, unlabelled.sha256, unlabelled.examples.length];
  return {
    ...means,
    ...{ settings, texts, lexicon, heldOut, onStage, hooks },
    material: JSON.stringify([sources, SPLIT_RULE, share, seed]),
    sequences: texts.tokens.map(read),
    readReviews: () => Array.from(readable(), read),
  };
}
