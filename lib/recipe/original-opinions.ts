import { hash64 } from '../common/hash';
import type { Example } from '../data/example';
import type { OpenNetwork } from '../gru/network';
import type { Bundle } from '../model/bundle/bundle';
import { wordsOf } from '../model/by-length';
import { applyCalibration } from '../model/calibration';
import { scoreTexts } from '../model/score-texts';
import { lexiconReader } from '../model/text-reader';
import { findOriginals } from './originals';
import type { TaughtExample } from './sources';
import { cachedValues, type StageStore, stageName } from './stages';

interface OpinionEnvironment {
  /** Reads the originals. */
  model: Bundle;
  openNetwork: OpenNetwork;
  store: StageStore;
}

/** Translated reviews, each with the rating that a model gives its original where that is found. */
export async function withOpinions(
  translated: readonly Example[],
  originals: readonly Example[],
  environment: OpinionEnvironment,
): Promise<TaughtExample[]> {
  const found = findOriginals(translated, originals);
  const texts = [...new Set(found.filter((text) => text !== undefined))];
  const ratings = await ratingsOf(texts, environment);
  const ratingOf = new Map(texts.map((text, i) => [text, ratings[i]!]));
  return translated.map((example, i) => {
    const text = found[i];
    return text === undefined ? example : { ...example, opinion: ratingOf.get(text) };
  });
}

/** From the store, or computed now. */
async function ratingsOf(texts: readonly string[], { model, openNetwork, store }: OpinionEnvironment) {
  const { lexicon, weights, card } = model;
  return cachedValues(store, await stageName('opinions', card.id, hash64(texts.join('\n'))), async () => {
    const reader = lexiconReader(lexicon, card.hyperparameters.maxLength);
    const scores = await scoreTexts({ reader, weights }, texts, openNetwork);
    return scores.map((score, i) => applyCalibration(score, wordsOf({ text: texts[i]! }), card.calibration).rating);
  });
}
