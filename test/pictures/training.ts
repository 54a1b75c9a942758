import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import type { Extension } from '../e2e/extension';
import { inventClub } from './film-club';
import { type Picture, POPUP, SCREEN } from './sizes';

/** Three pictures of a training beside each other: before, in the middle, and the comparison at the end. */
export async function takeTraining(extension: Extension, path: Picture): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'reeltone-'));
  const file = join(folder, 'our-film-club.csv');
  await writeFile(file, inventClub(3000));
  const page = await extension.options();
  await page.setViewport(POPUP);
  await page.goto(new URL('/popup.html', page.url()).href);
  await page.click('#tab-train');
  const shots: string[] = [];
  const shoot = async () => shots.push(await page.screenshot({ encoding: 'base64' }));
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await page.waitForSelector('.column-table');
  const begin = await page.waitForSelector('button.primary:not([aria-disabled=true])');
  await shoot();
  await begin!.click();
  await page.waitForFunction(
    () => (document.querySelector<HTMLProgressElement>('progress[data-state="training"]')?.value ?? 0) > 0.5,
    { timeout: 300_000 },
  );
  await shoot();
  await page.waitForSelector('.summary', { timeout: 300_000 });
  await shoot();
  const album = await page.browser().newPage(); // where no policy of an extension forbids these pictures
  await album.setViewport(SCREEN);
  await album.setContent(
    `<body style="margin: 0; height: 100vh; display: flex; gap: 20px; justify-content: center; align-items: center; background: #d8dbe0">
      ${shots.map((shot) => `<img src="data:image/png;base64,${shot}">`).join('')}`,
    { waitUntil: 'load' },
  );
  await album.screenshot({ path });
  await rm(folder, { recursive: true });
}
