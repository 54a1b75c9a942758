import { createCpuNetwork } from '../gru/cpu/cpu-network';
import { loadEngine } from '../gru/cpu/engine';
import type { Metrics } from '../model/bundle/model-card';
import { measure } from '../model/measure';
import { readReferenceReviews } from '../model/reference-reviews';
import { scoreTexts } from '../model/score-texts';
import { readExtensionFile } from './extension-file';
import { readModel } from './model-files';

/**
 * Measures a model on the reference reviews, as every other model is. It takes a moment and belongs in a worker.
 * @throws CodedError when the model or a file of the extension cannot be read
 */
export async function measureModel(id: string): Promise<Metrics> {
  const [{ card, lexicon, weights }, { measured }, engine] = await Promise.all([
    readModel(id),
    readExtensionFile('reference.tsv').then(readReferenceReviews),
    loadEngine((file) => readExtensionFile(`wasm/${file}`)),
  ]);
  const scored = { lexicon, weights, maxLength: card.hyperparameters.maxLength };
  const texts = measured.map(({ text }) => text);
  const scores = await scoreTexts(scored, texts, async (from) => createCpuNetwork(from, engine));
  return measure(scores, measured, () => card.calibration);
}
