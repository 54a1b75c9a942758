import { createCpuNetwork } from '../gru/cpu/cpu-network';
import { restoreWeights } from '../gru/stored-weights';
import type { StoredBundle } from '../model/bundle/bundle';
import type { Metrics } from '../model/bundle/model-card';
import { createForeignPredictor } from '../model/import/foreign-predictor';
import { measure } from '../model/measure';
import { readReferenceReviews } from '../model/reference-reviews';
import { scoreTexts } from '../model/score-texts';
import { lexiconReader } from '../model/text-reader';
import { loadExtensionEngine } from './extension-engine';
import { readExtensionFile } from './extension-file';
import { openRun } from './import-foreign';
import { type ForeignBundle, readAnyModel } from './model-files';

/**
 * Measures a model on the reference reviews, as every other model is. It takes a moment and belongs in a worker.
 * @throws CodedError when the model or a file of the extension cannot be read
 */
export async function measureModel(id: string): Promise<Metrics> {
  const bundle = await readAnyModel(id);
  const { measured } = await readReferenceReviews(await readExtensionFile('reference.tsv'));
  const texts = measured.map(({ text }) => text);
  const scores = await ('model' in bundle ? scoresOfForeign(bundle, texts) : scoresOf(bundle, texts));
  return measure(scores, measured, () => bundle.card.calibration);
}

async function scoresOf(
  { card, lexicon, weights }: StoredBundle,
  texts: readonly string[],
): Promise<ArrayLike<number>> {
  const engine = await loadExtensionEngine();
  const scored = { reader: lexiconReader(lexicon, card.hyperparameters.maxLength), weights: restoreWeights(weights) };
  return scoreTexts(scored, texts, async (from) => createCpuNetwork(from, engine));
}

async function scoresOfForeign({ model, card }: ForeignBundle, texts: readonly string[]): Promise<number[]> {
  const { run, close } = await openRun(model);
  try {
    const scores = await createForeignPredictor(model, card.calibration, run, 'en').predict(texts);
    return scores.map(({ score }) => score);
  } finally {
    close();
  }
}
