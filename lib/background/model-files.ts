import { SHIPPED_LANGUAGES } from '../languages/shipped';
import { BUNDLE_FILES, type BundleFiles, decodeStored, readFrom, type StoredBundle } from '../model/bundle/bundle';
import { parseModelCard } from '../model/bundle/model-card';
import { readManifest, weightBytes } from '../model/bundle/weight-files';
import { decodeForeign } from '../model/import/stored-model';
import { readStoredFiles } from '../store/models';
import { readExtensionFile } from './extension-file';

/** Reads the files of models. It runs in every context of the extension, workers included. */

/** Reads something of each shipped model once, and again after a failure. */
function onceForEachLanguage<Result>(read: (language: string) => Promise<Result>) {
  const results = new Map<string, Promise<Result>>();
  return (language = 'en'): Promise<Result> => {
    const known = results.get(language);
    if (known) return known;
    const result = read(language);
    results.set(language, result);
    result.catch(() => results.delete(language));
    return result;
  };
}

const readJson = async (path: string): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await readExtensionFile(path)));

/** The model card of the shipped model of a language. */
export const readShippedModelCard = onceForEachLanguage(async (language) =>
  parseModelCard(await readJson(`model/${language}/card.json`)),
);

/** Bytes of the files of the shipped model of a language. The weights are not read: model.json says how many they are. */
export const readShippedSize = onceForEachLanguage(async (language) => {
  const { hyperparameters } = await readShippedModelCard(language);
  const quantizations = readManifest(hyperparameters, await readJson(`model/${language}/model.json`));
  const others = BUNDLE_FILES.filter((name) => name !== 'weights.bin');
  const files = await Promise.all(others.map((name) => readExtensionFile(`model/${language}/${name}`)));
  return files.reduce((sum, { length }) => sum + length, weightBytes(hyperparameters, quantizations));
});

/** The language of the shipped model with this id; undefined for other models. */
export async function shippedLanguageOf(id: string): Promise<string | undefined> {
  for (const language of SHIPPED_LANGUAGES) if ((await readShippedModelCard(language)).id === id) return language;
  return undefined;
}

/** The files of the shipped model of a language. @throws CodedError `extension.fileMissing` */
export async function readShippedFiles(language = 'en'): Promise<BundleFiles> {
  const files = BUNDLE_FILES.map(async (name) => [name, await readExtensionFile(`model/${language}/${name}`)] as const);
  return new Map(await Promise.all(files));
}

/**
 * @param id of a model; the shipped English one by default
 * @throws CodedError `model.gone` or `extension.fileMissing`
 */
export async function readModelFiles(id?: string): Promise<BundleFiles> {
  if (id === undefined) return readShippedFiles();
  const language = await shippedLanguageOf(id);
  return language === undefined ? readStoredFiles(id) : readShippedFiles(language);
}

/** A model made elsewhere. */
export type ForeignBundle = ReturnType<typeof decodeForeign>;

/** As `readModelFiles`, checked; with weights as they are stored. @throws Error that says which file is damaged */
export async function readAnyModel(id?: string): Promise<StoredBundle | ForeignBundle> {
  const files = await readModelFiles(id);
  const card = parseModelCard(JSON.parse(new TextDecoder().decode(files.get('card.json'))));
  return card.foreign ? decodeForeign(files) : decodeStored(readFrom(files));
}

/** As `readShippedFiles`, checked. @throws Error that says which file is damaged */
export async function readShippedModel(language: string): Promise<StoredBundle> {
  return decodeStored(readFrom(await readShippedFiles(language)));
}
