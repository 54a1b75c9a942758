import type { Backend } from '../gru/open-network';
import { createPredictor, type Predictor } from '../model/predict';
import { readBundleFolder } from './bundle-folder';
import { networkOpener } from './engine';

/** A predictor for the bundle in a folder, by default the shipped one. */
export async function openPredictor(folder?: string, backend: Backend = 'cpu'): Promise<Predictor> {
  const bundle = await readBundleFolder(folder);
  return createPredictor(bundle, await networkOpener(backend)(bundle.weights));
}
