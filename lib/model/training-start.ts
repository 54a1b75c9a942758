import type { Example } from '../data/example';
import { targetOf } from '../data/ratings';
import type { OpenNetwork } from '../gru/network';
import type { GruWeights } from '../gru/weights';
import { encodeTokens } from '../text/encode-text';
import { Lexicon } from '../text/lexicon';
import { tokenize } from '../text/tokenize';
import { ENGLISH, tokenizerOf } from '../text/tokenizer';
import { initialWeights } from './initialize';
import { lexiconReader, type TextReader } from './text-reader';
import { type TrainHooks, type TrainSettings, train } from './train';

/** The weights that a training begins with, how texts are read, and what it trains on. */
export interface TrainingStart {
  reader: TextReader;
  weights: GruWeights;
  sequences: Int32Array[];
  /** One per sequence, in [0, 1]. */
  targets: number[];
}

export interface FreshSettings {
  /** Of the reviews: ISO 639-1. Default: English. */
  language?: string;
  embeddingUnits: number;
  hiddenUnits: number;
  /** Rarer words are left out of the lexicon. */
  minFreq: number;
  /** Most words in the lexicon. */
  maxWords: number;
  /** Most words that the network reads; of a longer text the head and the tail. */
  maxLength: number;
  /** Most words of a review that it trains on, likewise: training takes more memory than reading. */
  trainedLength: number;
  seed: number;
}

/**
 * A new lexicon, from the words of these reviews alone, and random weights.
 * @param unlabelled reviews whose words are counted for the lexicon as well
 */
export function freshStart(
  training: readonly Example[],
  unlabelled: readonly Example[],
  { language, embeddingUnits, hiddenUnits, minFreq, maxWords, maxLength, trainedLength, seed }: FreshSettings,
): TrainingStart & { lexicon: Lexicon } {
  const tokenizer = tokenizerOf(language ?? ENGLISH.language);
  const trainingTokens = training.map(({ text }) => tokenize(text, tokenizer));
  const allTokens = function* () {
    yield* trainingTokens;
    for (const { text } of unlabelled) yield tokenize(text, tokenizer);
  };
  const lexicon = Lexicon.build(allTokens(), { minFreq, maxWords }, tokenizer);
  return {
    lexicon,
    reader: lexiconReader(lexicon, maxLength),
    weights: initialWeights({ lexiconSize: lexicon.size, embeddingUnits, hiddenUnits }, seed),
    sequences: trainingTokens.map((tokens) => encodeTokens(tokens, lexicon, trainedLength)),
    targets: training.map(targetOf),
  };
}

/** @returns the trained weights; not `finished` when it was stopped by `hooks.signal` */
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
