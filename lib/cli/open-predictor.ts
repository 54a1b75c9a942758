import type { Backend } from '../common/backend';
import { createPredictor, type Predictor } from '../model/predict';
import { readBundle } from './bundle-folder';
import { networkOpener } from './engine';

/** A predictor for the bundle in a folder or a zip, by default the shipped one. */
export async function openPredictor(path?: string, backend: Backend = 'cpu'): Promise<Predictor> {
  const bundle = await readBundle(path);
  return createPredictor(bundle, await networkOpener(backend)(bundle.weights));
}
