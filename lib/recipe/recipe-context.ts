import { hash64 } from '../common/hash';
import { SPLIT_RULE } from '../data/split';
import type { GruEngine } from '../gru/cpu/engine';
import type { OpenNetwork } from '../gru/network';
import type { GruWeights } from '../gru/weights';
import type { TrainHooks } from '../model/train';
import { encodeTokens } from '../text/encode-text';
import { Lexicon } from '../text/lexicon';
import { tokenizerOf } from '../text/tokenizer';
import { ALL_EMOJI } from './emoji';
import type { LanguageNetworkAnywhere } from './language-network';
import type { RecipeSettings } from './settings';
import type { SourceData } from './sources';
import { splitSources } from './split-sources';
import type { StageStore } from './stages';
import { generateTexts } from './templates/generate-texts';
import { gatherTexts, type Texts } from './texts';
import { createTokenReader } from './token-reader';

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
  /** Changes with the training texts as well: a part of the name of every stage after pretraining. */
  textsId: string;
  /** Changes with how much each source counts: a part of the name of every stage that trains on the texts. */
  emphasisId: string;
  texts: () => Texts;
  lexicon: Lexicon;
  /** The word indices of each text, as the network reads them. */
  sequences: () => Int32Array[];
  /** Likewise of all reviews and titles but the held-out ones, without limits, in at most so many words. */
  readReviews: (maxLength: number) => Int32Array[];
  /** The held-out examples of each source. */
  heldOut: SourceData[];
  onStage: (line: string) => void;
  hooks: Pick<TrainHooks, 'onProgress' | 'signal'>;
}

/** Words of the templates that occur as often are in the lexicon, however rare they are in reviews. */
const TEMPLATE_WORD_FREQ = 4;

/** @param trained the lexicon of a network that is trained already; a new one is counted without it */
export function createRecipeContext(
  sources: readonly SourceData[],
  settings: RecipeSettings,
  environment: RecipeEnvironment,
  { onStage = () => {}, ...hooks }: RecipeHooks,
  trained?: Lexicon,
): RecipeContext {
  const { split: share, seed, trial, maxWords, trainedLength, excerpts, titles, templates, folds, language } = settings;
  const tokenizer = tokenizerOf(language);
  const whole = splitSources(sources, share, seed);
  // Under the same seed, nothing of the training part would be held out.
  const { train, heldOut } = trial ? splitSources(whole.train, share, seed + 1) : whole;
  for (const [place, { file, examples }] of train.entries())
    onStage(`${file}: ${examples.length} to learn from, ${heldOut[place]!.examples.length} held out`);
  const readTokens = createTokenReader(tokenizer);
  const readable = function* () {
    for (const { examples } of whole.train) {
      for (const { text, title } of examples) {
        yield readTokens(text);
        if (title) yield readTokens(title);
      }
    }
  };
  const made = generateTexts(templates, seed, language);
  const newLexicon = () => {
    // Few reviews have the slang and the emoji that the templates teach.
    const madeTokens = made.map(({ text }) => readTokens(text));
    const taught = [...Lexicon.build(madeTokens, { minFreq: TEMPLATE_WORD_FREQ }, tokenizer).words, ...ALL_EMOJI];
    return Lexicon.build(readable(), { maxWords }, tokenizer).extendedBy(taught);
  };
  const lexicon = trained ?? newLexicon();
  const dataId = JSON.stringify([sources.map(({ sha256 }) => sha256), SPLIT_RULE, share, seed, lexicon.size]);
  const texts = once(() => gatherTexts(train, settings, made));
  const table = sources.map(({ file, kind, perFilm, perRating, opinionShare }) => {
    return { file, kind, perFilm, perRating, opinionShare };
  });
  const madeId = hash64(JSON.stringify(made));
  const opinionsId = hash64(JSON.stringify(train.map(({ examples }) => examples.map(({ opinion }) => opinion))));
  return {
    ...environment,
    settings,
    dataId,
    textsId: JSON.stringify([dataId, trial, table, excerpts, titles, madeId, opinionsId, folds]),
    emphasisId: JSON.stringify(sources.map(({ copies, trust }) => [copies, trust])),
    texts,
    lexicon,
    sequences: once(() => texts().tokens.map((tokens) => encodeTokens(tokens, lexicon, trainedLength))),
    readReviews: (most) => Array.from(readable(), (tokens) => encodeTokens(tokens, lexicon, most)),
    heldOut,
    onStage,
    hooks,
  };
}

/** Computes a value when it is first asked for: a recipe that resumes late needs not all of them. */
function once<Value>(compute: () => Value): () => Value {
  let value: { computed: Value } | undefined;
  return () => {
    value ??= { computed: compute() };
    return value.computed;
  };
}
