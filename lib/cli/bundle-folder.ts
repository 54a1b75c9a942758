import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CodedError } from '../common/errors';
import { type Bundle, decodeBundle, decodeStored, type StoredBundle } from '../model/bundle/bundle';
import { unzipBundle } from '../model/bundle/bundle-zip';
import { errorSentence } from './error-sentence';

/** The models that ship with the extension, each in a folder that is named by its language. */
export const SHIPPED_MODELS = fileURLToPath(new URL('../../assets/model', import.meta.url));
/** The English one. */
export const SHIPPED_MODEL = join(SHIPPED_MODELS, 'en');

/**
 * Reads and checks a bundle, in a folder or in a zip.
 * @throws Error in one line that names it
 */
export async function readBundle(path = SHIPPED_MODEL): Promise<Bundle> {
  const read = readIn(path);
  try {
    const isZip = await stat(path).then(
      (found) => found.isFile(),
      () => false,
    );
    return isZip ? (await unzipBundle(new Uint8Array(await readFile(path)))).bundle : await decodeBundle(read);
  } catch (error) {
    throw new Error(`The model in ${path} cannot be used. ${errorSentence(error)}`, { cause: error });
  }
}

/** A bundle in a folder, with its weights as they are stored. */
export const readStoredBundle = (folder = SHIPPED_MODEL): Promise<StoredBundle> => decodeStored(readIn(folder));

const readIn = (folder: string) => (name: string) =>
  readFile(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new CodedError('model.missingFile', []) : error;
  });

/**
 * Writes the files of a bundle, each atomically, and the card last: after an interruption the hashes of the former card
 * do not match, so that the mixture is not read as a model. Other files of the folder are left alone.
 */
export async function writeBundleFolder(files: ReadonlyMap<string, Uint8Array>, folder = SHIPPED_MODEL): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of files) await writeFile(join(folder, `${name}.new`), content);
  for (const name of files.keys()) await rename(join(folder, `${name}.new`), join(folder, name));
}
