import { createPredictor, type Predictor } from '../model/predict';
import { readBundleFolder } from './bundle-folder';
import { openNetwork } from './engine';

/** A predictor for the bundle in a folder, by default the shipped one, on the CPU engine. */
export async function openPredictor(folder?: string): Promise<Predictor> {
  const bundle = await readBundleFolder(folder);
  return createPredictor(bundle, await openNetwork(bundle.weights));
}
