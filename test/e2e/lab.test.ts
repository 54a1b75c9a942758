import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readBundle } from '../../lib/cli/bundle-folder';
import { openPredictor } from '../../lib/cli/open-predictor';
import { Extension } from './extension';
import { readSaved } from './saved-file';
import { violations } from './violations';

/** In the service worker, where it is evaluated. */
declare const chrome: typeof import('wxt/browser').browser;

let extension: Extension;
beforeAll(async () => {
  extension = await Extension.launch();
});
afterAll(() => extension.close());

const TEXT = 'The music is lovely, but the plot is a flumpering mess.';
const TOKENS = ['the', 'music', 'is', 'lovely', ',', 'but', 'the', 'plot', 'is', 'a', 'flumpering', 'mess', '.'];

const texts = (page: Page, selector: string) =>
  page.$$eval(selector, (found) => found.map((element) => element.textContent?.trim()));

async function type(page: Page, text: string): Promise<void> {
  await page.$eval('#text', (field) => (field as HTMLTextAreaElement).select());
  await page.type('#text', text);
}

it('opens from the models, and shows what the model in use makes of a text, in every cell', async () => {
  const options = await extension.options();
  await options.goto(new URL('/popup.html?tab=models', options.url()).href);
  const opened = new Promise<Page>((resolve) => {
    // A model that is measured is a target, too: its worker.
    options.browser().on('targetcreated', async (target) => {
      if (target.type() === 'page') resolve((await target.page())!);
    });
  });
  await options.locator('::-p-xpath(//button[text()="Look inside"])').click();
  const page = await opened;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => errors.push(...(message.type() === 'error' ? [message.text()] : [])));
  await page.bringToFront();
  await page.waitForSelector('#evaluation');

  await type(page, TEXT);
  await expect
    .poll(() => texts(page, '#tokens .word > button'))
    .toEqual([...TOKENS.slice(0, 10), 'flumpering, not in the lexicon', ...TOKENS.slice(11)]);
  expect(await texts(page, '.cell > h2')).toHaveLength(9);

  // The padded sequence, in front and cut in its middle.
  const { lexicon, card } = await readBundle();
  const indices = Array.from(lexicon.encode(TOKENS), String);
  const zeros = (count: number) => Array(count).fill('0');
  const sequence = '#sequence ol .zero, #sequence ol .figure';
  expect(await texts(page, sequence)).toEqual([...zeros(20 - TOKENS.length), ...indices]);
  await page.$eval('#length', (field) => (field as HTMLInputElement).select());
  await page.type('#length', '5');
  await expect.poll(() => texts(page, sequence)).toEqual([...indices.slice(0, 3), ...indices.slice(-2)]);
  expect(await texts(page, '#sequence .gap')).toEqual(['8 words left out']);

  // In the words of a badge.
  const predictor = await openPredictor();
  const [score] = await predictor.predict([TEXT]);
  predictor.dispose();
  expect((await texts(page, '#dense tfoot td')).at(-1)).toBe(score!.score.toFixed(3));
  expect((await texts(page, '#dense figcaption'))[0]).toBe(`Rating: ${score!.rating.toFixed(1)} of 10`);
  expect((await texts(page, '#evaluation .figure'))[1]).toBe(`${(card.metrics.accuracy! * 100).toFixed(1)}%`);

  // A word is looked up by a click, and followed by the keyboard: it is marked in every cell.
  await page.click('#tokens [data-place="3"] button');
  expect(await page.$eval('#look-up', (field) => (field as HTMLInputElement).value)).toBe('lovely');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  expect(await texts(page, '.word.here')).toEqual(['music', `${indices[1]} music`, 'music × 1']);
  expect(await texts(page, '.pointed dd')).toEqual(expect.arrayContaining(['music', indices[1]]));

  // The same word is a column of every picture. A click on a picture points at a word, and chooses a unit to follow.
  const cursors = await page.$$eval('.cursor', (all) =>
    all.map((cursor) => Math.round(Number.parseFloat((cursor as HTMLElement).style.left))),
  );
  expect(cursors).toEqual(Array(9).fill(Math.round(100 / TOKENS.length)));
  const plot = (await page.$('#gru .plot'))!;
  await plot.scrollIntoView();
  const { x, y, width, height } = (await plot.boundingBox())!;
  await page.mouse.click(x + (3.5 / TOKENS.length) * width, y + (20.5 / card.hyperparameters.hiddenUnits) * height);
  expect(await texts(page, '#tokens .here')).toEqual(['lovely']);
  expect(await page.$eval('#unit', (field) => (field as HTMLInputElement).value)).toBe('20');

  // The pictures are drawn: a column for each word, a row for each unit, and not all of one colour.
  const strips = await page.$$eval('.by-word canvas', (all) =>
    all.map((canvas) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return { size: [canvas.width, canvas.height], colours: new Set(new Uint32Array(data.buffer)).size };
    }),
  );
  const { embeddingUnits, hiddenUnits } = card.hyperparameters;
  expect(strips.map(({ size }) => size)).toEqual(
    [embeddingUnits, hiddenUnits, hiddenUnits, hiddenUnits].map((units) => [TOKENS.length, units]),
  );
  for (const { colours } of strips) expect(colours).toBeGreaterThan(50);

  // The answer stands beside the text, and says what a badge says.
  expect(await texts(page, '.answer strong')).toEqual([score!.rating.toFixed(1)]);
  const places = await page.$$eval('#text, .answer', (both) => both.map((each) => each.getBoundingClientRect().top));
  expect(Math.abs(places[1]! - places[0]!)).toBeLessThan(250);

  // A layer's output has the shape of its row in the summary.
  await page.locator('::-p-xpath(//*[@id="layers"]//button[text()="GRU"])').click();
  await expect.poll(() => texts(page, '#layer-output')).toEqual([`Output of “gru”, shape (1, ${hiddenUnits})`]);
  expect((await texts(page, '#layers .layers tbody td'))[0]).toBe(`(None, None, ${embeddingUnits})`);

  // The shares of the words by three methods, and a picture of them.
  await expect
    .poll(() => texts(page, '#gradients-sum'), { timeout: 60_000 })
    .toEqual([expect.stringMatching(/^Integrated gradients add up to/)]);
  expect(
    await page.$$eval('#explanation .method', (all) => all.map((each) => each.querySelectorAll('rect').length)),
  ).toEqual(Array(3).fill(TOKENS.length));
  const picture = await readSaved(page, '#explanation .save-picture');
  expect([picture.name, picture.type]).toEqual(['reeltone-explanation.png', 'image/png']);
  expect(picture.bytes.toString('latin1', 1, 4)).toBe('PNG');
  const [pictureWidth, pictureHeight] = [picture.bytes.readUInt32BE(16), picture.bytes.readUInt32BE(20)];
  const cell = (await (await page.$('#explanation'))!.boundingBox())!;
  expect(pictureWidth).toBeGreaterThan(2 * cell.width);
  expect(pictureHeight).toBeGreaterThan(2 * cell.height);
  expect(picture.bytes.length).toBeGreaterThan(20_000);

  expect(errors).toEqual([]);
});

it('follows the model in use, and says what to do when that cannot be read', async () => {
  const page = await extension.options();
  await page.goto(new URL('/lab.html', page.url()).href);
  await page.waitForSelector('#evaluation');
  const use = (model: string | undefined) =>
    extension.inWorker(async (id) => {
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...(settings as object), model: id ?? undefined } });
    }, model ?? null);
  await use('a model that is gone');
  await page.waitForSelector('[role=alert]');
  expect(await texts(page, '[role=alert]')).toEqual([expect.stringContaining('Choose another under Models')]);
  await use(undefined);
  await page.waitForSelector('#evaluation');
});

it('a text without words, and one that is far too long, do no harm', async () => {
  const page = await extension.options();
  await page.goto(new URL('/lab.html', page.url()).href);
  await page.waitForSelector('#evaluation');
  await page.$eval('#text', (field) => (field as HTMLTextAreaElement).select());
  await page.keyboard.press('Backspace');
  await expect.poll(() => texts(page, '.cell > h2')).toEqual(['Lexicon', 'Evaluation']);
  await page.$eval('#text', (field) => {
    (field as HTMLTextAreaElement).value = 'a fine film . '.repeat(1000).slice(0, 5000);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect.poll(() => texts(page, '#tokens .gap'), { timeout: 20_000 }).toHaveLength(1);
  expect(await page.$$('#tokens .token button')).toHaveLength(300);
  expect(await page.$$('#tokens .token button[tabindex="0"]')).toHaveLength(1);
  expect(await violations(page)).toEqual([]);
});
