import { createCpuNetwork } from '../gru/cpu-network';
import { loadEngine } from '../gru/engine';
import { type Bundle, renameBundle } from '../model/bundle';
import { unzipBundle, zipBundle } from '../model/bundle-zip';
import { createPredictor } from '../model/predict';
import { type ModelEntry, readStoredModel, saveModel } from '../store/models';
import { readExtensionFile } from './extension-file';
import { readModelFiles, readShippedCard } from './model-files';

/** Made for a worker: a large model takes seconds to zip and unzip. */

/** A zip as `exportModel` makes it, checked, tried out and stored beside the others. @throws Error that says why not */
export async function importModel(zip: Uint8Array): Promise<ModelEntry> {
  const { bundle, files } = await unzipBundle(zip);
  if (bundle.card.id === (await readShippedCard()).id)
    throw new Error('This is the model that came with Reeltone: it is in the list already.');
  const known = await readStoredModel(bundle.card.id);
  if (known) throw new Error(`This model is in the list already, as “${known.name}”.`);
  await tryOut(bundle);
  return saveModel(files, { origin: 'imported' });
}

/** Scores one review. Weights that are finite, but enormous, give none. */
async function tryOut(bundle: Bundle): Promise<void> {
  const engine = await loadEngine((file) => readExtensionFile(`wasm/${file}`));
  const predictor = createPredictor(bundle, createCpuNetwork(bundle.weights, engine));
  const [answer] = await predictor.predict(['A lovely film, though a little long.']);
  predictor.dispose();
  const { score, rating, confidence } = answer!;
  if ([score, rating, confidence].every(Number.isFinite)) return;
  throw new Error('weights.bin: the model gives no score for a review. Export or download the model again.');
}

/** A model as one zip, under the name that the user has given it. @throws Error that names the file that is damaged */
export async function exportModel(id: string): Promise<{ name: string; zip: Uint8Array<ArrayBuffer> }> {
  const files = await readModelFiles(id);
  const stored = await readStoredModel(id);
  if (!stored) return { name: (await readShippedCard()).name, zip: await zipBundle(files) };
  const { name, card } = stored;
  return { name, zip: await zipBundle(name === card.name ? files : await renameBundle(files, name)) };
}
