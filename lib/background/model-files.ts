import { BUNDLE_FILES, type Bundle, type BundleFiles, decodeBundle, readFrom } from '../model/bundle/bundle';
import { type ModelCard, parseModelCard } from '../model/bundle/model-card';
import { decodeForeign } from '../model/import/stored-model';
import { readStoredFiles } from '../store/models';
import { readExtensionFile } from './extension-file';

/** Reads the files of models. It runs in every context of the extension, workers included. */

let card: Promise<ModelCard> | undefined;

/** The model card of the shipped model, read once. */
export function readShippedModelCard(): Promise<ModelCard> {
  card ??= readExtensionFile('model/en/card.json').then((bytes) =>
    parseModelCard(JSON.parse(new TextDecoder().decode(bytes))),
  );
  // After a failure the next call tries again.
  card.catch(() => {
    card = undefined;
  });
  return card;
}

/**
 * @param id of a model; the shipped one by default
 * @throws CodedError `model.gone` or `extension.fileMissing`
 */
export async function readModelFiles(id?: string): Promise<BundleFiles> {
  if (id !== undefined && id !== (await readShippedModelCard()).id) return readStoredFiles(id);
  return new Map(
    await Promise.all(BUNDLE_FILES.map(async (name) => [name, await readExtensionFile(`model/en/${name}`)] as const)),
  );
}

/** A model made elsewhere. */
export type ForeignBundle = ReturnType<typeof decodeForeign>;

/** As `readModel`; also a model made elsewhere. */
export async function readAnyModel(id?: string): Promise<Bundle | ForeignBundle> {
  const files = await readModelFiles(id);
  const card = parseModelCard(JSON.parse(new TextDecoder().decode(files.get('card.json'))));
  return card.foreign ? decodeForeign(files) : decodeBundle(readFrom(files));
}

/** As `readModelFiles`, decoded and checked. @throws Error that says which file is damaged */
export async function readModel(id?: string): Promise<Bundle> {
  return decodeBundle(readFrom(await readModelFiles(id)));
}
