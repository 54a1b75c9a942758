import type { OpenNetwork } from '../gru/network';
import type { GruWeights } from '../gru/weights';
import { type Bundle, encodeBundle } from './bundle/bundle';
import type { ModelCardDraft } from './bundle/model-card';
import { scoreTexts } from './score-texts';
import { lexiconReader, type TextReader } from './text-reader';
import type { FullSettings } from './training-settings';

/** The model in use: fine-tuning starts from it, and a new model is compared with it. */
export interface BaseModel {
  card: ModelCardDraft;
  /**
   * Raw scores of texts, in order.
   * @param onProgress called with the share that is done
   */
  score(
    texts: readonly string[],
    openNetwork: OpenNetwork,
    onProgress?: (share: number) => void,
  ): Promise<ArrayLike<number>>;
  /** Absent where its layers can rate, but not be trained. */
  trainable?: TrainableModel;
}

export interface TrainableModel {
  reader: TextReader;
  weights: GruWeights;
  /** Settings that it brings. */
  settings: Pick<FullSettings, 'maxLength'> & Partial<Pick<FullSettings, 'dtype' | 'wordDropout'>>;
  /** The files of the same model with other weights. */
  encode(card: ModelCardDraft, weights: GruWeights, dtype: FullSettings['dtype']): Promise<Map<string, Uint8Array>>;
}

/** A model whose layers our network runs. */
export const trainableBase = (card: ModelCardDraft, trainable: TrainableModel): BaseModel => ({
  card,
  score: (texts, openNetwork, onProgress) => scoreTexts(trainable, texts, openNetwork, onProgress),
  trainable,
});

/** A model of Reeltone's as a base. */
export function baseOfBundle({ card, lexicon, weights }: Bundle): BaseModel {
  const { maxLength } = card.hyperparameters;
  return trainableBase(card, {
    reader: lexiconReader(lexicon, maxLength),
    weights,
    settings: { maxLength },
    encode: (card, weights, dtype) => encodeBundle({ card, lexicon, weights }, { dtype }),
  });
}
