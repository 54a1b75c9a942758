import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
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

/** Writes a bundle beside `folder` and then puts it in its place, so that no one ever reads half of one. */
export async function writeBundleFolder(files: ReadonlyMap<string, Uint8Array>, folder = SHIPPED_MODEL): Promise<void> {
  const target = resolve(folder);
  await mkdir(dirname(target), { recursive: true });
  const scratch = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    const [fresh, former] = [join(scratch, 'new'), join(scratch, 'old')];
    await mkdir(fresh);
    for (const [name, content] of files) await writeFile(join(fresh, name), content);
    await rename(target, former).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(fresh, target);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
