import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bundle, decodeBundle } from '../model/bundle';

/** The model that ships with the extension. */
export const SHIPPED_MODEL = fileURLToPath(new URL('../../assets/model', import.meta.url));

/**
 * Reads and checks a bundle.
 * @throws Error in one line that names the folder.
 */
export async function readBundleFolder(folder = SHIPPED_MODEL): Promise<Bundle> {
  const read = (name: string) =>
    readFile(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' || error.code === 'ENOTDIR' ? new Error('there is no such file') : error;
    });
  return decodeBundle(read).catch((error: Error) => {
    throw new Error(`The model in ${folder} cannot be used. ${error.message}`, { cause: error });
  });
}

/**
 * Writes the files of a bundle, each whole or not at all, the card last: should the writing be cut off, the hashes of
 * the former card no longer fit and no one takes the mixture for a model. Other files of the folder are left alone.
 */
export async function writeBundleFolder(files: ReadonlyMap<string, Uint8Array>, folder = SHIPPED_MODEL): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of files) await writeFile(join(folder, `${name}.new`), content);
  for (const name of files.keys()) await rename(join(folder, `${name}.new`), join(folder, name));
}
