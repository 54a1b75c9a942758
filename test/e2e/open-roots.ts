import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXTENSION_FOLDER } from '../../lib/cli/browser';

/** Runs before each of the scripts that the extension puts into a page, in their world. */
const OPEN_ROOTS = `{
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    return attachShadow.call(this, { ...options, mode: 'open' });
  };
}
`;

/** Copies a built extension. @returns the copy, whose shadow roots tests can look into */
export async function copyWithOpenRoots(folder = EXTENSION_FOLDER): Promise<string> {
  const copy = `${folder}-open`;
  await rm(copy, { recursive: true, force: true });
  await cp(folder, copy, { recursive: true });
  const contentScripts = (await readdir(join(copy, 'content-scripts'))).map((name) => `content-scripts/${name}`);
  for (const script of [...contentScripts, 'rate-selection.js']) {
    const file = join(copy, script);
    await writeFile(file, OPEN_ROOTS + (await readFile(file, 'utf8')));
  }
  return copy;
}
