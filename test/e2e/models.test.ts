import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../lib/cli/bundle-folder';
import { openPredictor } from '../../lib/cli/open-predictor';
import { readBadges } from '../../lib/cli/read-badges';
import { encodeBundle } from '../../lib/model/bundle/bundle';
import { zipBundle } from '../../lib/model/bundle/bundle-zip';
import { FIXTURES } from '../fixtures/pages';
import { Extension } from './extension';
import { expectPlainFirstLayer } from './first-layer';
import { expectUsableByEverybody } from './usable';

let folder: string;
/** The shipped model with its sign turned: what was good is bad. */
let contrary: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reeltone-'));
  contrary = join(folder, 'contrary.zip');
  const { card, lexicon, weights } = await readBundle();
  const turned = {
    ...weights,
    denseKernel: weights.denseKernel.map((value) => -value),
    denseBias: weights.denseBias.map((value) => -value),
  };
  const files = await encodeBundle(
    { card: { ...card, name: 'Contrary' }, lexicon, weights: turned },
    { dtype: 'float16' },
  );
  await writeFile(contrary, await zipBundle(files));
});
afterAll(() => rm(folder, { recursive: true }));

/** The models, in a tab of the browser. */
async function openModels(extension: Extension): Promise<Page> {
  const page = await extension.options();
  await page.goto(new URL('/popup.html?tab=models', page.url()).href);
  await page.waitForSelector('.model');
  return page;
}

async function importModel(page: Page, file: string, told: string): Promise<void> {
  await page.bringToFront();
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await waitForStatus(page, told);
}

const waitForStatus = (page: Page, told: string) =>
  page.waitForFunction(
    (text) => [...document.querySelectorAll('.models [role]')].some((each) => each.textContent?.includes(text)),
    {},
    told,
  );

async function press(page: Page, model: string, button: string): Promise<void> {
  await page.bringToFront();
  await page.locator(`::-p-xpath(//li[.//h2[text()="${model}"]]//button[text()="${button}"])`).click();
}

/** Names of the listed models, without the shipped ones of other languages than English; one in use has a star. */
const listed = (page: Page) =>
  page.$$eval('.model', (items) =>
    items
      .filter((item, i) => i === 0 || !item.textContent.includes('Comes with Reeltone'))
      .map(
        (item) => `${item.getAttribute('aria-current') === 'true' ? '*' : ''}${item.querySelector('h2')?.textContent}`,
      ),
  );

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

const ratings = async (page: Page) => (await readBadges(page)).map(({ rating, state }) => rating ?? state);

/** Waits until the badges of an open page show other ratings than these. */
async function waitForOtherRatings(page: Page, before: unknown[]): Promise<unknown[]> {
  await page.bringToFront();
  await expect.poll(() => ratings(page), { timeout: 20_000 }).not.toEqual(before);
  // A chunk of badges after the other.
  await expect
    .poll(async () => {
      const now = await ratings(page);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return String(now) === String(await ratings(page));
    })
    .toBe(true);
  return ratings(page);
}

describe('models', () => {
  let shippedName: string;

  it('travel: exported from one profile and imported into a fresh one, a model gives the same scores', async () => {
    const first = await Extension.launch();
    const models = await openModels(first);
    [shippedName] = (await listed(models)).map((name) => name.slice(1)) as [string];
    await importModel(models, contrary, '“Contrary” is in the list.');
    await press(models, 'Contrary', 'Use');
    await waitForStatus(models, '“Contrary” is now in use.');
    const page = await first.visit(FIXTURES.reviews2025);
    const expected = await ratings(page);
    const session = await models.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: join(folder, 'downloads') });
    await press(models, 'Contrary', 'Export');
    await waitForStatus(models, '“Contrary.zip” is in your downloads.');
    await expect
      .poll(() => readdir(join(folder, 'downloads')).catch(() => []), { timeout: 10_000 })
      .toEqual(['Contrary.zip']);
    await first.close();

    const second = await Extension.launch();
    const fresh = await second.visit(FIXTURES.reviews2025);
    const shipped = await ratings(fresh);
    expect(shipped).not.toEqual(expected);
    const moved = await openModels(second);
    const file = join(folder, 'downloads', 'Contrary.zip');
    await importModel(moved, file, '“Contrary” is in the list.');
    expect(await ratings(fresh)).toEqual(shipped);
    await press(moved, 'Contrary', 'Use');
    expect(await waitForOtherRatings(fresh, shipped)).toEqual(expected);

    const predictor = await openPredictor(file);
    const scores = await predictor.predict((await readBadges(fresh)).map(({ text }) => text));
    predictor.dispose();
    const { items } = await second.pageStatus(fresh);
    const rated = scores.filter(({ tone }) => tone !== 'none');
    expect(items).toHaveLength(rated.length);
    for (const [i, { predicted }] of items.entries()) expect(Math.abs(predicted - rated[i]!.rating)).toBeLessThan(1e-4);
    await second.close();
  });

  describe('in the popup', () => {
    let extension: Extension;
    let models: Page;
    let page: Page;
    let shipped: unknown[];
    beforeAll(async () => {
      extension = await Extension.launch();
      page = await extension.visit(FIXTURES.reviews2025);
      shipped = await ratings(page);
      models = await openModels(extension);
    });
    afterAll(() => extension.close());

    it('that are damaged are refused with a reason, and change nothing', async () => {
      const damaged = join(folder, 'damaged.zip');
      await writeFile(damaged, 'review,rating\n');
      await importModel(
        models,
        damaged,
        'It is not a zip file, or it is cut short. Export or download the model again.',
      );
      expect(await listed(models)).toEqual([`*${shippedName}`]);
      expect(await ratings(page)).toEqual(shipped);
    });

    it('can be used, renamed by keyboard, and deleted: the shipped one takes over, and open pages follow', async () => {
      await importModel(models, contrary, '“Contrary” is in the list.');
      await press(models, 'Contrary', 'Use');
      const turned = await waitForOtherRatings(page, shipped);
      await press(models, 'Contrary', 'Rename');
      await models.keyboard.type('My taste');
      await models.keyboard.press('Enter');
      await waitForStatus(models, 'Renamed to “My taste”.');
      expect(await listed(models)).toEqual([shippedName, '*My taste']);
      await expect.poll(() => focused(models)).toBe('Rename');
      expect((await extension.modelStatus(page)).name).toBe('My taste');

      await press(models, 'My taste', 'Delete');
      await models.keyboard.press('Escape');
      expect(await listed(models)).toHaveLength(2);
      await press(models, 'My taste', 'Delete');
      await models.locator('dialog[open] .danger').click();
      await waitForStatus(models, '“My taste” was deleted.');
      await expect.poll(() => focused(models)).toBe('Import a model…');
      expect(await listed(models)).toEqual([`*${shippedName}`]);
      expect(await waitForOtherRatings(page, turned)).toEqual(shipped);
    });

    it('can be seen to by everybody, as far as axe can tell, in light and dark', async () => {
      await importModel(models, contrary, '“Contrary” is in the list.');
      await press(models, 'Contrary', 'Rename');
      await expectUsableByEverybody(models);
      await expectPlainFirstLayer(models);
      await models.keyboard.press('Escape');
      await expect.poll(() => focused(models)).toBe('Rename');
    });

    it('are all measured on the same reference reviews, whatever their own were', async () => {
      // Those of the models for English: the reference reviews are in English.
      const figures = async () => {
        const rows = await models.$$eval('.model-figures tbody tr:first-child', (all) =>
          all.map((row) => [...row.children].map(({ textContent }) => textContent)),
        );
        return rows.filter(([name]) => name!.endsWith(' reference reviews'));
      };
      await expect.poll(async () => (await figures()).length, { timeout: 20_000 }).toBe(2);
      const [[shippedOn, accuracy], [contraryOn, turned]] = (await figures()) as [string[], string[]];
      expect(shippedOn).toMatch(/^\d+ reference reviews$/);
      expect(contraryOn).toBe(shippedOn);
      // Middling ratings are on neither side.
      expect(Number(/on (\d+)$/.exec(accuracy)?.[1])).toBeLessThan(Number.parseInt(shippedOn, 10));
      // The score of the contrary model is 1 minus that of the shipped one.
      expect(Number.parseFloat(accuracy) + Number.parseFloat(turned)).toBeCloseTo(100, 0);
    });

    it('are followed by a page that comes back from the back/forward cache', async () => {
      await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
      await page.goto('about:blank');
      await press(models, 'Contrary', 'Use');
      await waitForStatus(models, '“Contrary” is now in use.');
      await page.goBack({ waitUntil: 'domcontentloaded' });
      expect(await page.evaluate(() => 'stayed' in globalThis)).toBe(true);
      const turned = await waitForOtherRatings(page, shipped);
      await press(models, shippedName, 'Use');
      expect(await waitForOtherRatings(page, turned)).toEqual(shipped);
    });

    it('that are damaged where they are stored are told of, and kept; the shipped one rates', async () => {
      await press(models, 'Contrary', 'Use');
      await waitForOtherRatings(page, shipped);
      await models.evaluate(async () => {
        const request = indexedDB.open('reeltone-models');
        await new Promise((resolve) => (request.onsuccess = resolve));
        const objects = request.result.transaction('models', 'readwrite').objectStore('models');
        const all = objects.getAllKeys();
        await new Promise((resolve) => (all.onsuccess = resolve));
        const key = all.result.find((each) => String(each).startsWith('files/'))!;
        const files = objects.get(key);
        await new Promise((resolve) => (files.onsuccess = resolve));
        files.result.get('weights.bin')[100] ^= 1;
        const put = objects.put(files.result, key);
        await new Promise((resolve) => (put.onsuccess = resolve));
        request.result.close();
      });
      await extension.killWorker();
      const other = await extension.visit(FIXTURES.reviews2023);
      expect((await readBadges(other)).length).toBeGreaterThan(0);
      const status = await extension.modelStatus(other);
      expect(status.name).toBe(shippedName);
      expect(status.modelProblem).toMatchObject({ code: 'model.replaced', facts: ['Contrary', {}] });
      await models.bringToFront();
      await models.reload();
      await waitForStatus(models, '“Contrary” cannot be used');
      await models.waitForSelector('.model');
      expect(await listed(models)).toEqual([`*${shippedName}`, 'Contrary']);
      expect(await ratings(page)).toEqual(shipped);
    });
  });
});
