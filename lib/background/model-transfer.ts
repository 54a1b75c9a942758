import type { ErrorReport } from '../common/error-facts';
import { CodedError, reportOf } from '../common/errors';
import { createCpuNetwork } from '../gru/cpu/cpu-network';
import type { ModelEntry } from '../messages/payloads';
import { type Bundle, renameBundle } from '../model/bundle/bundle';
import { unzipBundle, zipBundle } from '../model/bundle/bundle-zip';
import { MOST_ZIP_BYTES } from '../model/bundle/import-limits';
import type { Metrics } from '../model/bundle/model-card';
import { calibrated } from '../model/calibrated';
import type { ReadingChoices } from '../model/import/foreign-model';
import { filesOfZip, type SourceFile } from '../model/import/source-files';
import { decodeForeign } from '../model/import/stored-model';
import { zipForeign } from '../model/import/zip-foreign';
import { readStoredModel, saveModel } from '../store/models';
import { encodeText } from '../text/encode-text';
import { loadExtensionEngine } from './extension-engine';
import { freeModelName } from './free-model-name';
import { importForeign } from './import-foreign';
import { measureModel } from './measure-model';
import { readModelFiles, readShippedModelCard, shippedLanguageOf } from './model-files';

/** To import files, to export a model, or to measure one. It is done in a worker: a large model takes seconds. */
export type TransferTask = { files: File[]; choices: ReadingChoices } | { exportId: string } | { measureId: string };
export type TransferReply =
  | { imported: ModelEntry }
  | { fileName: string; zip: Uint8Array<ArrayBuffer> }
  | { metrics: Metrics }
  | { failure: ErrorReport };

export async function runTransfer(task: TransferTask): Promise<TransferReply> {
  try {
    if ('files' in task) return { imported: await importFiles(task.files, task.choices) };
    if ('measureId' in task) return { metrics: await measureModel(task.measureId) };
    return await exportModel(task.exportId);
  } catch (error) {
    return { failure: reportOf(error) };
  }
}

/** Imports a zip that Reeltone made, or the files of a model made elsewhere, which may be in a zip. @throws as both do */
export async function importFiles(files: readonly File[], choices: ReadingChoices): Promise<ModelEntry> {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MOST_ZIP_BYTES) throw new CodedError('model.tooLarge', [bytes / 1e6, MOST_ZIP_BYTES / 1e6]);
  const [first] = files;
  const zipped = files.length === 1 && first!.name.endsWith('.zip') ? await unpacked(first!) : undefined;
  if (zipped?.some(({ name }) => name === 'card.json')) return importModel(first!);
  return importForeign(zipped ?? files.map(sourceOf), choices);
}

const sourceOf = (file: File): SourceFile => ({
  name: file.name,
  size: file.size,
  folder: file.webkitRelativePath?.split('/').at(-2),
  read: async () => new Uint8Array(await file.arrayBuffer()),
});

async function unpacked(zip: File): Promise<SourceFile[]> {
  try {
    return filesOfZip(new Uint8Array(await zip.arrayBuffer()), zip.name);
  } catch (error) {
    throw new CodedError('model.zip', [reportOf(error)], { cause: error });
  }
}

/** Checks a zip as `exportModel` makes it, scores a review with the model, and stores it. @throws Error that says why not */
export async function importModel(zip: Blob): Promise<ModelEntry> {
  if (zip.size > MOST_ZIP_BYTES) throw new CodedError('model.tooLarge', [zip.size / 1e6, MOST_ZIP_BYTES / 1e6]);
  const { bundle, files } = await unzipBundle(new Uint8Array(await zip.arrayBuffer()));
  if ((await shippedLanguageOf(bundle.card.id)) !== undefined) throw new CodedError('model.isShipped', []);
  const known = await readStoredModel(bundle.card.id);
  if (known) throw new CodedError('model.isStored', [known.name]);
  await tryOut(bundle);
  return saveModel(files, { origin: 'imported', name: await freeModelName(bundle.card.name) });
}

/** Weights can be finite and yet so large that scores are not. @throws CodedError `model.noScore` */
async function tryOut({ card, lexicon, weights }: Bundle): Promise<void> {
  const network = createCpuNetwork(weights, await loadExtensionEngine());
  const text = 'A lovely film, though a little long.';
  const { tokens, sequence } = encodeText(text, lexicon, card.hyperparameters.maxLength);
  const [answer] = await network.score([sequence]);
  network.dispose();
  const { score, rating, confidence } = calibrated(answer!, tokens.length, card.calibration);
  if ([score, rating, confidence].every(Number.isFinite)) return;
  throw new CodedError('model.noScore', []);
}

/** Packs a model as one zip, with the name that the user has given it. @throws Error that says which file is damaged */
export async function exportModel(id: string): Promise<{ fileName: string; zip: Uint8Array<ArrayBuffer> }> {
  const [files, stored, language] = await Promise.all([readModelFiles(id), readStoredModel(id), shippedLanguageOf(id)]);
  const shipped = await readShippedModelCard(language);
  const { name, card } = stored ?? { name: shipped.name, card: shipped };
  const zip = card.foreign
    ? zipForeign(decodeForeign(files).model, { name, date: card.date })
    : await zipBundle(name === card.name ? files : await renameBundle(files, name));
  return { fileName: `${fileNameOf(name)}.zip`, zip };
}

/** Removes the characters that Windows, macOS or Linux do not allow in a file name. */
function fileNameOf(name: string): string {
  const allowed = name.replace(/[\\/:*?"<>|\p{C}]+/gu, ' ').replace(/\s+/g, ' ');
  return allowed.replace(/^[ .]+|[ .]+$/g, '') || 'model';
}
