import { type BaseModel, trainableBase } from '../base-model';
import type { ModelCardDraft } from '../bundle/model-card';
import type { TextReader } from '../text-reader';
import { TRAINING_DEFAULTS } from '../training-settings';
import type { ForeignModel } from './foreign-model';
import { createForeignPredictor, type RunSequences } from './foreign-predictor';
import { padSequence, readWords } from './read-words';
import { encodeForeign } from './stored-model';
import { type GruForm, toGru, withWeights } from './to-gru';

/** Texts that TensorFlow.js scores at a time. */
const STEP = 100;

/** A model made elsewhere, as it is stored. */
export interface StoredForeign {
  card: ModelCardDraft;
  model: ForeignModel;
}

/**
 * A model made elsewhere as a base, which can be trained where its layers are those of our network.
 * @param runLayers runs any other
 */
export function baseOfForeign({ card, model }: StoredForeign, runLayers: RunSequences): BaseModel {
  const form = toGru(model.graph);
  if (!form) {
    const { predict } = createForeignPredictor(model, card.calibration, runLayers, card.language);
    return {
      card,
      async score(texts, _, onProgress = () => {}) {
        const scores: number[] = [];
        while (scores.length < texts.length) {
          const chunk = await predict(texts.slice(scores.length, scores.length + STEP));
          for (const { score } of chunk) scores.push(score);
          onProgress(scores.length / texts.length);
        }
        return scores;
      },
    };
  }
  return trainableBase(card, {
    reader: readerOf(model, form, card.language),
    weights: form.weights,
    // Its unknown words may be left out, so that none can stand for a hidden one.
    settings: { maxLength: model.rule.length ?? TRAINING_DEFAULTS.maxLength, dtype: 'float32', wordDropout: 0 },
    encode(draft, trained) {
      const { lexiconSize, maxLength } = card.hyperparameters;
      const hyperparameters = { ...draft.hyperparameters, lexiconSize, maxLength };
      const graph = withWeights(model.graph, { ...form, weights: trained });
      return encodeForeign({ ...model, graph }, { ...draft, hyperparameters, foreign: card.foreign });
    },
  });
}

function readerOf({ index, graph, rule }: ForeignModel, { offset }: GruForm, language: string): TextReader {
  const { start } = index;
  return {
    language,
    tokenizer: 1,
    sequenceOf(text) {
      const words = readWords(text, index, graph.words).map((word) => word.index);
      const sequence = padSequence(start === undefined ? words : [start, ...words], rule);
      return Int32Array.from(sequence, (word) => word + offset);
    },
  };
}
