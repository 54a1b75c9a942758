import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StageStore } from '../recipe/stages';

/** Stores the stages of a recipe as files, which it writes atomically. */
export function stageFiles(folder: string): StageStore {
  return {
    load: (name) => readFile(join(folder, name)).catch(() => undefined),
    async save(name, bytes) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${name}.new`), bytes);
      await rename(join(folder, `${name}.new`), join(folder, name));
    },
  };
}
