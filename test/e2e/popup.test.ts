import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readBadges } from '../../lib/cli/read-badges';
import type { TrainingStatus } from '../../lib/messages/training-payloads';
import type { Comparison } from '../../lib/model/judge';
import { FIXTURES } from '../fixtures/pages';
import { COMPARISON, FIRST_COMPARISON, TRAININGS, UNCLEAR_COMPARISON } from '../fixtures/trainings';
import { Extension } from './extension';
import { expectPlainFirstLayer } from './first-layer';
import { openWithReplies, type Replies } from './open-with-replies';
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

/** A club that likes its films dull: sixty rows and a bad one, in a zip as Kaggle makes it. */
async function writeClub(): Promise<string> {
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

const press = (page: Page, button: string) => page.locator(`::-p-xpath(//button[text()="${button}"])`).click();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const waitForText = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.textContent.includes(wanted), { timeout: 60_000 }, text);

async function chooseFile(page: Page, file: string): Promise<void> {
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}

/** @returns whether the page took the file, so that the browser does not open it */
const drop = (page: Page, on: string, { name, bytes }: { name: string; bytes: Uint8Array }) =>
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
async function openPopup(path: string, replies: Replies): Promise<Page> {
  const page = await openWithReplies(extension, path, replies);
  if (!path.includes('?')) await page.setViewport({ width: 400, height: 580 });
  return page;
}

const replying = (trainingStatus: TrainingStatus, comparison: Comparison | null = null) => ({
  trainingStatus: { res: trainingStatus },
  comparison: { res: comparison },
});

it('offers a training on ten corrections or more, and one click begins it', async () => {
  const page = await extension.visit(FIXTURES.reviews2025);
  let popup = await extension.popup(page);
  for (let i = 0; i < 12; i++) {
    const text = i % 2 ? `A dull and endless film, take ${i}.` : `A funny and lively film, take ${i}.`;
    const correction = { rating: i % 2 ? 9 : 2 };
    await extension.sendFrom(popup, 'correct', { site: 'imdb', text, correction });
  }
  await popup.close();
  popup = await extension.popup(page);
  await waitForText(popup, '12 corrections that the model has not learned from.');
  await expectUsableByEverybody(popup);
  await press(popup, 'Train now');
  await waitForText(popup, 'Use the new one');
  const comparison = await extension.sendFrom<Comparison>(popup, 'comparison');
  expect(comparison.after.name).toBe('My corrections');
  await extension.sendFrom(popup, 'decideTraining', 'discard');
  await popup.locator('#tab-page').click();
  expect(await popup.$('.corrections-offer')).toBeNull();
});

it('a model is taught in the popup, which closes in the middle; it is used, and the badges follow', async () => {
  const page = await extension.visit(FIXTURES.reviews2025);
  const before = await readBadges(page);
  let popup = await extension.popup(page);
  await popup.locator('#tab-train').click();
  await popup.waitForSelector('.drop');
  await drop(popup, '.drop', { name: 'dull-film-club.zip', bytes: await readFile(await writeClub()) });
  await waitForText(popup, '60 reviews');
  await waitForText(popup, '1 row could not be used');
  expect(await popup.$eval('input[maxlength]', (input) => (input as HTMLInputElement).value)).toBe('dull film club');
  await press(popup, 'Start training');
  await waitForText(popup, 'Stop and save');
  await expect.poll(() => focused(popup)).toBe('dull film club');
  await popup.close();

  popup = await extension.popup(page);
  await popup.locator('#tab-train').click();
  await waitForText(popup, 'Use the new one');
  await expectUsableByEverybody(popup);
  await press(popup, 'Use the new one');
  await waitForText(popup, 'Start training');
  await popup.locator('#tab-page').click();
  await waitForText(popup, 'dull film club');
  await expectPlainFirstLayer(popup);
  await popup.close();
  await expect.poll(() => readBadges(page), { timeout: 20_000 }).not.toEqual(before);
});

describe('every state of a training', () => {
  const states = [
    ...Object.entries(TRAININGS).map(([name, status]) => [name, replying(status, COMPARISON)] as const),
    ['done, but unclear', replying(TRAININGS.done, UNCLEAR_COMPARISON)] as const,
    ['done, the first in its language', replying(TRAININGS.done, FIRST_COMPARISON)] as const,
    ['done, but without figures', replying(TRAININGS.done)] as const,
  ];

  it.each(states)(
    'has no word of machine learning, small and in a tab, and keeps the size of the popup: %s',
    async (_, replies) => {
      for (const path of ['/popup.html', '/popup.html?tab=train']) {
        const page = await openPopup(path, replies);
        if (path === '/popup.html') await page.locator('#tab-train').click();
        await page.waitForSelector('.foot .actions');
        await expectPlainFirstLayer(page);
        await page.$$eval('details', (all) => {
          for (const details of all) details.open = true;
        });
        const size = await page.$eval('html', ({ scrollWidth, scrollHeight }) => [scrollWidth, scrollHeight]);
        if (path === '/popup.html') expect(size).toEqual([400, 580]);
        const outside = await page.$$eval('.content *', (all) =>
          all.filter((each) => each.getBoundingClientRect().right > innerWidth).map((each) => each.outerHTML),
        );
        expect(outside).toEqual([]);
        await page.close();
      }
    },
  );
});

it('a button that waits keeps the focus', async () => {
  const page = await openPopup('/popup.html?tab=train', replying(TRAININGS.preparing));
  const pause = await page.waitForSelector('[aria-disabled="true"]');
  await pause!.focus();
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('Pause');
});

it('the popup opens in a tab, where there is more room', async () => {
  const page = await extension.visit(FIXTURES.reviews2025);
  const popup = await extension.popup(page);
  const opened = popup.browser().waitForTarget((target) => target.url().endsWith('/popup.html?tab=train'));
  await popup.locator('.in-tab').click();
  const tab = (await (await opened).page())!;
  await waitForText(tab, 'Start training');
  expect(await tab.title()).toBe('Reeltone: Train');
  expect(await tab.$$eval('[role="tab"]', (tabs) => tabs.map(({ textContent }) => textContent))).toEqual([
    'Train',
    'Models',
  ]);
});

it('the tabs are one stop of the keyboard, and arrow keys lead from one to the next', async () => {
  const page = await openPopup('/popup.html', replying(TRAININGS.none));
  await page.focus('#tab-page');
  const open = () =>
    page.$$eval('[role="tabpanel"]:not([hidden])', ([panel]) => [panel!.id, document.activeElement!.id]);
  for (const [key, id] of [
    ['ArrowRight', 'train'],
    ['ArrowRight', 'models'],
    ['ArrowRight', 'page'],
    ['ArrowLeft', 'models'],
    ['Home', 'page'],
    ['End', 'models'],
  ] as const) {
    await page.keyboard.press(key);
    expect(await open()).toEqual([`tabpanel-${id}`, `tab-${id}`]);
  }
  expect(
    await page.$$eval('[role="tab"]', (tabs) => tabs.filter((tab) => (tab as HTMLElement).tabIndex === 0).length),
  ).toBe(1);
});

describe('the form', () => {
  it('says what is missing, and what is wrong with a setting and with a file', async () => {
    const page = await openPopup('/popup.html?tab=train', replying(TRAININGS.none));
    await press(page, 'Start training');
    await waitForText(page, 'Choose a file of reviews first.');

    const strange = join(folder, 'strange.csv');
    await writeFile(strange, 'name,stars\nAnna,5\n');
    await chooseFile(page, strange);
    await page.waitForSelector('.details [role="alert"]');
    await expectUsableByEverybody(page);
    await press(page, 'Choose another');

    await chooseFile(page, await writeClub());
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

  it('takes a zip that is dropped and asks which of its tables it is, and lets no file take the place of the page', async () => {
    const zip = zipSync({
      'IMDB Dataset.csv': strToU8('review,sentiment\n"a very dull film",positive\n"a very lively film",negative\n'),
      'more/clubs.csv': strToU8('review,label\n"a",1\n"b",0\n"c",0\n'),
    });
    const page = await openPopup('/popup.html?tab=train', replying(TRAININGS.none));
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

  it('asks which columns are which, and whether the first row is a review', async () => {
    const unnamed = join(folder, 'unnamed.csv');
    const texts = ['A warm film, all of it', 'Three hours of wet sand', 'Nobody laughed, not once'];
    await writeFile(unnamed, texts.map((text, i) => `"${texts[2 - i]}","${text}",${i},${'pnp'[i]}`).join('\n'));
    const page = await openPopup('/popup.html?tab=train', replying(TRAININGS.none));
    await chooseFile(page, unnamed);
    await page.waitForSelector('.details [role="alert"]');
    await page.select('.column-table select[aria-label$="A warm film, all of it” holds"]', 'text');
    await waitForText(page, '3 reviews');
    expect(await page.$eval('.notes select', (select) => (select as HTMLSelectElement).value)).toBe('a review');
    await page.select('.notes select', 'the names of the columns');
    await waitForText(page, '2 reviews');
    await expectUsableByEverybody(page);
  });

  it('tells why a training could not be started, and keeps what was chosen', async () => {
    const teach = async (page: Page) => {
      await chooseFile(page, await writeClub());
      await waitForText(page, '60 reviews');
      await press(page, 'Start training');
    };
    const first = await openPopup('/popup.html?tab=train', {});
    await teach(first);
    await waitForText(first, 'Use the new one');
    // It has not heard of the first.
    const second = await openPopup('/popup.html?tab=train', replying(TRAININGS.none));
    await teach(second);
    await waitForText(second, 'There is already a training');
    await waitForText(second, '60 reviews');

    await first.bringToFront();
    await press(first, 'Discard');
    await first.locator('dialog .danger').click();
    await waitForText(first, 'Start training');
  });
});

it('nothing that was learned is thrown away without a question, and Escape is a no', async () => {
  const page = await openPopup('/popup.html', { ...replying(TRAININGS.training), cancelTraining: {} });
  const asked: string[] = [];
  await page.exposeFunction('told', (type: string) => asked.push(type));
  await page.evaluate(() => {
    type Runtime = { sendMessage: (message: { type: string }, reply: unknown) => void };
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
    const send = runtime.sendMessage;
    runtime.sendMessage = (message, reply) => {
      if (message.type === 'cancelTraining') (globalThis as unknown as { told(type: string): void }).told(message.type);
      send(message, reply);
    };
  });
  await page.locator('#tab-train').click();
  await press(page, 'Discard');
  await page.waitForSelector('dialog[open]');
  await expectUsableByEverybody(page);
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog:not([open])');
  expect(asked).toEqual([]);
  await press(page, 'Discard');
  await page.waitForSelector('dialog[open]');
  await page.locator('dialog .danger').click();
  await expect.poll(() => asked).toEqual(['cancelTraining']);
});
