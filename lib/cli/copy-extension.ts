import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NEWS_VERSION } from '../store/seen-news';

/** Runs before the background: it then finds what an earlier installation has stored. */
const INSTALLED_BEFORE = `chrome.storage.local.set({ seenNews: '${NEWS_VERSION}' });\n`;

export interface CopyOptions {
  /** The folder to write, in place of what is there. */
  copy?: string;
  installedBefore?: boolean;
}

/**
 * Copies a built extension. By default the copy takes itself for installed before, so that no welcome page opens in front
 * of the page that the program opens. @returns the folder of the copy
 */
export async function copyExtension(
  folder: string,
  { copy = `${folder}-copy`, installedBefore = true }: CopyOptions = {},
): Promise<string> {
  await rm(copy, { recursive: true, force: true });
  await cp(folder, copy, { recursive: true });
  if (!installedBefore) return copy;
  const background = join(copy, 'background.js');
  await writeFile(background, INSTALLED_BEFORE + (await readFile(background, 'utf8')));
  return copy;
}
