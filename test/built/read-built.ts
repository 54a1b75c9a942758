import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION_FOLDER } from '../../lib/cli/browser';

/** A file of the extension that `npm run build` made. */
export function readBuilt(name: string): string {
  const file = join(EXTENSION_FOLDER, name);
  if (!existsSync(file)) throw new Error(`There is no ${name} in the build: run npm run build first.`);
  return readFileSync(file, 'utf8');
}
