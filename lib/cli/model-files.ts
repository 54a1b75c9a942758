import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { SourceFile } from '../model/import/source-files';

/** The files of a folder and of the folders in it, or of a zip, or one file. */
export async function filesAt(path: string): Promise<SourceFile[]> {
  if ((await stat(path)).isFile()) {
    if (!path.endsWith('.zip')) return [await fileAt(path)];
    // It reads HDF5, too, which a command that uses no such file need not load.
    const { filesOfZip } = await import('../model/import/source-files');
    return filesOfZip(await readFile(path), basename(path));
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map(({ parentPath, name }) => fileAt(join(parentPath, name))));
}

const fileAt = async (path: string): Promise<SourceFile> => ({
  name: path.replace(/^.*[/\\]/, ''),
  size: (await stat(path)).size,
  folder: basename(dirname(resolve(path))),
  read: () => readFile(path),
});

/** Whether a folder or zip holds a model that Reeltone did not make. */
export async function isForeign(path: string): Promise<boolean> {
  const files = await filesAt(path).catch(() => []);
  return files.length > 0 && !files.some(({ name }) => name === 'card.json');
}
