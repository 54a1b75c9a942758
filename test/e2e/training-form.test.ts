import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { TRAININGS } from '../fixtures/trainings';
import { chooseFile, press, waitForText } from '../page-actions';
import { Extension } from './extension';
import { drop, openPopup, replying, writeClub } from './popup-actions';
import { expectUsableByEverybody } from './usable';

let folder: string;
let extension: Extension;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reeltone-'));
  extension = await Extension.launch();
});
afterEach(() => extension.closePages());
afterAll(async () => {
  await extension.close();
  await rm(folder, { recursive: true });
});

it('the form says what is missing, and what is wrong with a setting and with a file', async () => {
  const page = await openPopup(extension, '/popup.html?tab=train', replying(TRAININGS.none));
  await press(page, 'Start training');
  await waitForText(page, 'Choose a file of reviews first.');

  const strange = join(folder, 'strange.csv');
  await writeFile(strange, 'name,stars\nAnna,5\n');
  await chooseFile(page, strange);
  await page.waitForSelector('.details [role="alert"]');
  await expectUsableByEverybody(page);
  await press(page, 'Choose another');

  await chooseFile(page, await writeClub(folder));
  await waitForText(page, '60 reviews');
  await page.click('.advanced summary');
  await page.type('.fields input', 'x');
  await page.click('.advanced summary');
  await press(page, 'Start training');
  await page.waitForSelector('.advanced[open]');
  await waitForText(page, 'Enter a whole number from 1 to 100,000');
  await waitForText(page, 'Correct the settings');
  await expectUsableByEverybody(page);
});

it('the form takes a zip that is dropped and asks which of its tables it is, and lets no file take the place of the page', async () => {
  const zip = zipSync({
    'IMDB Dataset.csv': strToU8('review,sentiment\n"a very dull film",positive\n"a very lively film",negative\n'),
    'more/clubs.csv': strToU8('review,label\n"a",1\n"b",0\n"c",0\n'),
  });
  const page = await openPopup(extension, '/popup.html?tab=train', replying(TRAININGS.none));
  await page.waitForSelector('.drop');
  expect(await drop(page, 'h1', { name: 'beside.zip', bytes: zip })).toBe(true);
  expect(await drop(page, '.drop', { name: 'dropped.zip', bytes: zip })).toBe(true);
  await waitForText(page, '2 reviews');
  expect(await page.$eval('.details .name b', ({ textContent }) => textContent)).toBe('dropped.zip');
  await page.click('.details details summary');
  await page.select('.notes select', 'more/clubs.csv');
  await waitForText(page, '3 reviews');
  await expectUsableByEverybody(page);
});

it('the form asks which columns are which, and whether the first row is a review', async () => {
  const unnamed = join(folder, 'unnamed.csv');
  const texts = ['A warm film, all of it', 'Three hours of wet sand', 'Nobody laughed, not once'];
  await writeFile(unnamed, texts.map((text, i) => `"${texts[2 - i]}","${text}",${i},${'pnp'[i]}`).join('\n'));
  const page = await openPopup(extension, '/popup.html?tab=train', replying(TRAININGS.none));
  await chooseFile(page, unnamed);
  await page.waitForSelector('.details [role="alert"]');
  await page.select('.column-table select[aria-label$="A warm film, all of it” holds"]', 'text');
  await waitForText(page, '3 reviews');
  expect(await page.$eval('.notes select', (select) => (select as HTMLSelectElement).value)).toBe('a review');
  await page.select('.notes select', 'the names of the columns');
  await waitForText(page, '2 reviews');
  await expectUsableByEverybody(page);
});

it('the form tells why a training could not be started, and keeps what was chosen', async () => {
  const teach = async (page: Page) => {
    await chooseFile(page, await writeClub(folder));
    await waitForText(page, '60 reviews');
    await press(page, 'Start training');
  };
  const first = await openPopup(extension, '/popup.html?tab=train', {});
  await teach(first);
  await waitForText(first, 'Use the new one');
  // It has not heard of the first.
  const second = await openPopup(extension, '/popup.html?tab=train', replying(TRAININGS.none));
  await teach(second);
  await waitForText(second, 'There is already a training');
  await waitForText(second, '60 reviews');

  await first.bringToFront();
  await press(first, 'Discard');
  await first.locator('dialog .danger').click();
  await waitForText(first, 'Start training');
});
