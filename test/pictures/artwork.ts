import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Extension } from '../e2e/extension';
import type { Picture } from './sizes';

const icon = readFileSync(new URL('../../assets/icon/icon.svg', import.meta.url), 'utf8').replace(
  /<title>.*<\/title>/,
  '',
);
const { extDescription } = JSON.parse(readFileSync(new URL('../../locales/en.json', import.meta.url), 'utf8'));

/** The stores' icon and tiles, drawn from the icon and the description in the manifest. */
export async function takeArtwork(extension: Extension, folder: string): Promise<void> {
  // Outside the extension, whose policy forbids styles in a page.
  const page = await (await extension.options()).browser().newPage();
  await take(page, `${folder}icon.png`, { width: 128, height: 128 }, 96, '');
  await take(page, `${folder}tile.png`, { width: 440, height: 280 }, 96, '<h1>Reeltone</h1>');
  await take(
    page,
    `${folder}marquee.png`,
    { width: 1400, height: 560 },
    200,
    `<h1>Reeltone</h1><p>${extDescription}</p>`,
  );
  await page.close();
}

interface Size {
  width: number;
  height: number;
}

async function take(page: Page, path: Picture, size: Size, iconSize: number, text: string): Promise<void> {
  await page.setViewport(size);
  await page.setContent(`<style>
    body { margin: 0; height: 100vh; display: flex; gap: ${iconSize / 4}px; justify-content: center; align-items: center;
      background: ${text ? '#eef1f6' : 'transparent'}; color: #22314a; font-family: system-ui, sans-serif; }
    svg { width: ${iconSize}px; height: ${iconSize}px; flex: none; }
    h1 { margin: 0; font-size: ${iconSize / 2}px; letter-spacing: -0.02em; }
    p { margin: ${iconSize / 10}px 0 0; font-size: ${iconSize / 6}px; max-width: 24em; }
  </style>${icon}<div>${text}</div>`);
  if (!text) await page.$eval('div', (empty) => empty.remove());
  await page.screenshot({ path, omitBackground: true });
}
