import type { Example } from '../../data/example';
import { type Calibration, IDENTITY } from '../calibration';
import { fitCalibration } from '../fit-calibration';
import { textsToCalibrateOn } from './check-work';
import type { ForeignModel } from './foreign-model';
import { createForeignPredictor, type RunSequences } from './foreign-predictor';
import { readWords } from './read-words';

/** Where a model knows a smaller share of the words of English reviews, it reads another language. */
const LEAST_KNOWN = 0.5;

export interface ForeignCalibration {
  calibration: Calibration;
  /** How many reviews it was fitted on; 0 where the model does not read English. */
  reviews: number;
}

/**
 * Fits rating and probability on reviews that the model has not seen. Models differ in how far their scores go apart, and
 * one trained on thumbs says nothing about ratings by itself.
 * @param reference rated reviews in English, in the order of their ratings
 */
export async function calibrateForeign(
  model: ForeignModel,
  run: RunSequences,
  reference: readonly Example[],
): Promise<ForeignCalibration> {
  const { length } = model.rule;
  // Each text is padded to this length: of a model that reads many words fewer are run, from all over their order.
  const most = length === undefined ? reference.length : textsToCalibrateOn(model.graph, length);
  const every = Math.max(1, Math.ceil(reference.length / most));
  const examples = reference.filter((_, i) => i % every === 0);
  const texts = examples.map(({ text }) => text);
  if (knownShare(texts, model) < LEAST_KNOWN) return { calibration: IDENTITY, reviews: 0 };
  const scores = await createForeignPredictor(model, IDENTITY, run, 'en').predict(texts);
  const calibration = fitCalibration(
    scores.map(({ score }) => score),
    examples,
  );
  return { calibration, reviews: examples.length };
}

/**
 * Of all words or, if that is more, of the different ones: a model whose lexicon has no stop words does not know half of
 * what is written, but most of what is said.
 */
function knownShare(texts: readonly string[], { index, graph }: ForeignModel): number {
  const wordsWith = (oov: number | undefined) =>
    texts.flatMap((text) => readWords(text, { ...index, oov }, graph.words).map(({ word }) => word));
  const [known, all] = [wordsWith(undefined), wordsWith(0)];
  const different = new Set(known).size / Math.max(1, new Set(all).size);
  return Math.max(known.length / Math.max(1, all.length), different);
}
