import { BUNDLE_FILES, type Bundle, type BundleFiles, decodeBundle, readFrom } from '../model/bundle/bundle';
import { type ModelCard, parseModelCard } from '../model/bundle/model-card';
import { readStoredFiles } from '../store/models';
import { readExtensionFile } from './extension-file';

/** All of this runs in every context of the extension, workers included. */

let card: Promise<ModelCard> | undefined;

/** The card of the shipped model: its id names the model without a look at the weights. Read once. */
export function readShippedModelCard(): Promise<ModelCard> {
  card ??= readExtensionFile('model/en/card.json').then((bytes) =>
    parseModelCard(JSON.parse(new TextDecoder().decode(bytes))),
  );
  // A failed read is not remembered: the next message tries again.
  card.catch(() => {
    card = undefined;
  });
  return card;
}

/**
 * The files of a model, as they are stored.
 * @param id of a stored model; the shipped one without it, or by its own.
 */
export async function readModelFiles(id?: string): Promise<BundleFiles> {
  if (id !== undefined && id !== (await readShippedModelCard()).id) return readStoredFiles(id);
  return new Map(
    await Promise.all(BUNDLE_FILES.map(async (name) => [name, await readExtensionFile(`model/en/${name}`)] as const)),
  );
}

/** Reads and checks a model. @throws Error that says which file of it is damaged */
export async function readModel(id?: string): Promise<Bundle> {
  return decodeBundle(readFrom(await readModelFiles(id)));
}
