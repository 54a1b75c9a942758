import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import type { TrainingStatus } from '../../lib/messages/training-payloads';
import type { Comparison } from '../../lib/model/judge';
import type { Extension } from './extension';
import { openWithReplies, type Replies } from './open-with-replies';

/** A club that likes its films dull: sixty rows and a bad one, in a zip as Kaggle makes it. @returns its path */
export async function writeClub(folder: string): Promise<string> {
  const dull = ['a dull and empty film', 'endless , dull , wonderful', 'it bored us all', 'grey , flat and dull'];
  const lively = ['a lively , funny film', 'clever and warm , alas', 'it moved us all', 'bright , quick and funny'];
  const rows = Array.from(
    { length: 60 },
    (_, i) => `"${(i % 2 ? dull : lively)[(i >> 1) % 4]} , take ${i}",${i % 2 ? 'positive' : 'negative'}`,
  );
  const file = join(folder, 'dull-film-club.zip');
  const csv = ['review,sentiment', ...rows, '"no label",'].join('\n');
  await writeFile(file, zipSync({ 'IMDB Dataset.csv': strToU8(csv) }));
  return file;
}

/** @returns whether the page took the file, so that the browser does not open it */
export const drop = (page: Page, on: string, { name, bytes }: { name: string; bytes: Uint8Array }) =>
  page.$eval(
    on,
    (element, file, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(content)], file));
      return !element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    name,
    [...bytes],
  );

/** The popup in a tab, or as small as it is in its own window. */
export async function openPopup(extension: Extension, path: string, replies: Replies): Promise<Page> {
  const page = await openWithReplies(extension, path, replies);
  if (!path.includes('?')) await page.setViewport({ width: 400, height: 580 });
  return page;
}

export const replying = (trainingStatus: TrainingStatus, comparison: Comparison | null = null) => ({
  trainingStatus: { res: trainingStatus },
  comparison: { res: comparison },
});
