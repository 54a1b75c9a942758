import type { DataSet, Example } from '../data/example';
import { SPLIT_RULE, split } from '../data/split';
import type { GruEngine } from '../gru/cpu/engine';
import type { OpenNetwork } from '../gru/network';
import type { GruWeights } from '../gru/weights';
import type { TrainHooks } from '../model/train';
import { encodeTokens } from '../text/encode-text';
import { Lexicon } from '../text/lexicon';
import { tokenize } from '../text/tokenize';
import type { LanguageNetworkAnywhere } from './language-network';
import type { RecipeSettings } from './settings';
import type { StageStore } from './stages';
import { gatherTexts, type Texts } from './texts';

/** Where a recipe computes, and where it stores its stages. */
export interface RecipeEnvironment {
  openNetwork: OpenNetwork;
  /** Creates a language network, if possible in a thread of its own, and ends it after `use`. */
  withLanguageNetwork: <Result>(
    initial: GruWeights,
    shares: Float64Array,
    use: (network: LanguageNetworkAnywhere) => Promise<Result>,
  ) => Promise<Result>;
  engine: GruEngine;
  store: StageStore;
}

export interface RecipeHooks extends Pick<TrainHooks, 'onProgress' | 'signal'> {
  /** Called with a line of text at the beginning of each stage, and with what came of it. */
  onStage?: (line: string) => void;
}

/** Shared by all stages. */
export interface RecipeContext extends RecipeEnvironment {
  settings: RecipeSettings;
  /** Changes with the data and the split: a part of the name of every stage. */
  dataId: string;
  texts: Texts;
  lexicon: Lexicon;
  /** The word indices of each text, as the network reads them. */
  sequences: Int32Array[];
  /** Likewise of all reviews but the held-out ones; in a trial these are more, since it does not use every label. */
  readReviews: () => Int32Array[];
  heldOut: readonly Example[];
  onStage: (line: string) => void;
  hooks: Pick<TrainHooks, 'onProgress' | 'signal'>;
}

export function createRecipeContext(
  data: DataSet,
  unlabelled: DataSet,
  settings: RecipeSettings,
  environment: RecipeEnvironment,
  { onStage = () => {}, ...hooks }: RecipeHooks,
): RecipeContext {
  const { split: share, seed, trial, maxWords, maxLength } = settings;
  const whole = split(data.examples, share, seed);
  // Under the same seed, nothing of the training part would be held out.
  const { train, heldOut } = trial ? split(whole.train, share, seed + 1) : whole;
  onStage(`${train.length} labelled and ${unlabelled.examples.length} other reviews, ${heldOut.length} held out`);
  const texts = gatherTexts(train, unlabelled.examples, settings);
  const readable = function* () {
    for (const { text } of [...whole.train, ...unlabelled.examples]) yield tokenize(text);
  };
  const lexicon = Lexicon.build(readable(), { maxWords });
  const encode = (tokens: string[]) => encodeTokens(tokens, lexicon, maxLength);
  const sources = [data.sha256, data.examples.length, unlabelled.sha256, unlabelled.examples.length];
  return {
    ...environment,
    settings,
    dataId: JSON.stringify([sources, SPLIT_RULE, share, seed]),
    texts,
    lexicon,
    sequences: texts.tokens.map(encode),
    readReviews: () => Array.from(readable(), encode),
    heldOut,
    onStage,
    hooks,
  };
}
