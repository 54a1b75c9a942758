import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The file in which a training in a folder keeps its state. */
export interface CheckpointFile {
  path: string;
  read(): Promise<Uint8Array | undefined>;
  /** An interruption leaves the former state. */
  write(bytes: Uint8Array): Promise<void>;
  remove(): Promise<void>;
}

export function checkpointFile(folder: string): CheckpointFile {
  const path = join(folder, 'checkpoint.bin');
  return {
    path,
    read: () => readFile(path).catch(() => undefined),
    async write(bytes) {
      await writeFile(`${path}.new`, bytes);
      await rename(`${path}.new`, path);
    },
    remove: () => rm(path, { force: true }),
  };
}
