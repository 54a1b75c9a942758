import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXTENSION_FOLDER } from '../../lib/cli/browser';
import { copyExtension } from '../../lib/cli/copy-extension';

/** Runs before each of the scripts that show badges, in their world. */
const OPEN_ROOTS = `{
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    return attachShadow.call(this, { ...options, mode: 'open' });
  };
}
`;

/** Copies a built extension, as `copyExtension` does. @returns the copy, whose shadow roots tests can look into */
export async function copyWithOpenRoots(folder = EXTENSION_FOLDER, installedBefore = true): Promise<string> {
  const copy = await copyExtension(folder, { copy: `${folder}-open`, installedBefore });
  const contentScripts = (await readdir(join(copy, 'content-scripts'))).map((name) => `content-scripts/${name}`);
  // Of the extension's own pages, options and welcome page show badges.
  const chunks = (await readdir(join(copy, 'chunks'))).map((name) => `chunks/${name}`);
  for (const script of [...contentScripts, ...chunks, 'rate-selection.js']) {
    const file = join(copy, script);
    await writeFile(file, OPEN_ROOTS + (await readFile(file, 'utf8')));
  }
  return copy;
}
