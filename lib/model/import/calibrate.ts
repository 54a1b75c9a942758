import type { Example } from '../../data/example';
import { type Calibration, IDENTITY } from '../calibration';
import { fitCalibration } from '../fit-calibration';
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
 * @param reference rated reviews in English
 */
export async function calibrateForeign(
  model: ForeignModel,
  run: RunSequences,
  reference: readonly Example[],
): Promise<ForeignCalibration> {
  const texts = reference.map(({ text }) => text);
  if (knownShare(texts, model) < LEAST_KNOWN) return { calibration: IDENTITY, reviews: 0 };
  const scores = await createForeignPredictor(model, IDENTITY, run, 'en').predict(texts);
  const calibration = fitCalibration(
    scores.map(({ score }) => score),
    reference,
  );
  return { calibration, reviews: reference.length };
}

function knownShare(texts: readonly string[], { index, graph }: ForeignModel): number {
  const countOf = (oov: number | undefined) =>
    texts.reduce((sum, text) => sum + readWords(text, { ...index, oov }, graph.words).length, 0);
  return countOf(undefined) / Math.max(1, countOf(0));
}
