import type { Backend } from '../common/backend';
import { createPredictor } from '../model/predict';
import { evaluateRationales, type Rationale, type RationaleFigures } from '../model/rationales/evaluate-rationales';
import { readBundle } from './bundle-folder';
import { networkOpener } from './engine';

/** Measures the explanations of the model in a folder or a zip, by default the shipped one. */
export async function measureRationales(
  path: string | undefined,
  backend: Backend,
  rationales: readonly Rationale[],
): Promise<RationaleFigures> {
  const bundle = await readBundle(path);
  const network = await networkOpener(backend)(bundle.weights);
  const predictor = createPredictor(bundle, network);
  const { lexicon } = bundle;
  try {
    return await evaluateRationales({ predictor, network, lexicon, language: lexicon.language }, rationales);
  } finally {
    predictor.dispose();
  }
}
