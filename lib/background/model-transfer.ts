import { messageOf } from '../common/message-of';
import { createCpuNetwork } from '../gru/cpu/cpu-network';
import { loadEngine } from '../gru/cpu/engine';
import type { ModelEntry } from '../messages/payloads';
import { type Bundle, renameBundle } from '../model/bundle/bundle';
import { unzipBundle, zipBundle } from '../model/bundle/bundle-zip';
import { createPredictor } from '../model/predict';
import { readStoredModel, saveModel } from '../store/models';
import { readExtensionFile } from './extension-file';
import { readModelFiles, readShippedModelCard } from './model-files';

/** What a worker is asked for: a large model takes seconds to pack and unpack. */
export type TransferTask = { zip: Blob } | { id: string };
export type TransferReply =
  | { imported: ModelEntry }
  | { fileName: string; zip: Uint8Array<ArrayBuffer> }
  | { failure: string };

export async function runTransfer(task: TransferTask): Promise<TransferReply> {
  try {
    return 'zip' in task ? { imported: await importModel(task.zip) } : await exportModel(task.id);
  } catch (error) {
    return { failure: messageOf(error) };
  }
}

/** Far more than any model that a browser can hold. */
const MOST_BYTES = 2 ** 30;

/** A zip as `exportModel` makes it, checked, tried out and stored beside the others. @throws Error that says why not */
export async function importModel(zip: Blob): Promise<ModelEntry> {
  if (zip.size > MOST_BYTES) throw new Error('The file is larger than any model: choose one that Reeltone exported.');
  const { bundle, files } = await unzipBundle(new Uint8Array(await zip.arrayBuffer()));
  if (bundle.card.id === (await readShippedModelCard()).id)
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
export async function exportModel(id: string): Promise<{ fileName: string; zip: Uint8Array<ArrayBuffer> }> {
  const [files, stored, shipped] = await Promise.all([readModelFiles(id), readStoredModel(id), readShippedModelCard()]);
  const { name, card } = stored ?? { name: shipped.name, card: shipped };
  const zip = await zipBundle(name === card.name ? files : await renameBundle(files, name));
  return { fileName: `${fileNameOf(name)}.zip`, zip };
}

/** A name without what Windows, macOS or Linux do not allow in one. */
function fileNameOf(name: string): string {
  const allowed = name.replace(/[\\/:*?"<>|\p{C}]+/gu, ' ').replace(/\s+/g, ' ');
  return allowed.replace(/^[ .]+|[ .]+$/g, '') || 'model';
}
