import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { waitForBadges } from '../../lib/cli/read-badges';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { FIXTURES, MANY_LANGUAGES } from '../fixtures/pages';
import { Extension } from './extension';
import { expectPlainFirstLayer } from './first-layer';
import { readSaved } from './saved-file';

declare const chrome: typeof import('wxt/browser').browser;

const { reviews2025 } = FIXTURES;

let extension: Extension;
beforeAll(async () => {
  extension = await Extension.launch();
});
afterEach(async () => {
  await extension.closePages();
  await extension.inWorker(() => chrome.storage.local.clear());
});
afterAll(() => extension.close());

async function openOptions(): Promise<Page> {
  const page = await extension.options();
  await page.waitForSelector('[role="switch"]');
  return page;
}

/** Clicks the switch or the choice with this text. */
async function pick(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  await page.locator(`::-p-xpath(//*[self::button or self::label][.//text()[normalize-space()="${text}"]])`).click();
}

const badgeHeights = (page: Page): Promise<number[]> =>
  page.$$eval(BADGE_TAG, (hosts) => [
    ...new Set(hosts.map((host) => host.shadowRoot!.querySelector('button')!.getBoundingClientRect().height)),
  ]);

const states = (page: Page) => page.$$eval(BADGE_TAG, (hosts) => hosts.map((host) => host.getAttribute('state')));

it('has its title, and no word of machine learning', async () => {
  const options = await openOptions();
  await expectPlainFirstLayer(options);
  expect(await options.title()).toBe('Reeltone: Options');
});

it('size and colours change the badges of open pages and of the preview at once', async () => {
  const page = await extension.visit(reviews2025);
  const options = await openOptions();
  await pick(options, 'Large');
  await pick(options, 'Grey');
  await expect.poll(() => badgeHeights(page)).toEqual([30]);
  expect(await badgeHeights(options)).toEqual([30]);
  const ground = (where: Page) =>
    where.$eval(
      `${BADGE_TAG}[state="positive"]`,
      (host) => getComputedStyle(host.shadowRoot!.querySelector('button')!).backgroundColor,
    );
  expect(await ground(page)).toBe('rgb(47, 52, 59)');
  expect(await ground(options)).toBe('rgb(47, 52, 59)');
});

it('who asks for more certainty sees more question marks', async () => {
  const page = await extension.visit(reviews2025);
  const unsure = async () => (await states(page)).filter((state) => state === 'unsure').length;
  const before = await unsure();
  const options = await openOptions();
  await options.$eval('input[type="range"]', (input) => {
    (input as HTMLInputElement).value = '95';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect.poll(unsure).toBeGreaterThan(before);
  await options.waitForFunction(() => document.querySelector('output')!.textContent === '95%');
});

it('sites are switched off one by one, or all but those on a list', async () => {
  const page = await extension.visit(reviews2025);
  // A page behind another has no frames to wait for.
  const noBadge = () => page.waitForFunction((tag) => !document.querySelector(tag), { polling: 100 }, BADGE_TAG);
  const options = await openOptions();
  await pick(options, 'Only on the sites I switch on');
  // The list begins with what was on.
  await options.waitForFunction(
    () => document.querySelectorAll('#sites .list:first-of-type [aria-checked="true"]').length === 6,
  );
  await pick(options, 'IMDb');
  await noBadge();
  await pick(options, 'On all of these sites except those I switch off');
  await page.bringToFront();
  await waitForBadges(page, reviews2025.readable);
  await pick(options, 'IMDb');
  await noBadge();
});

it('open pages follow when a language is switched off, and on again', async () => {
  const page = await extension.visit(MANY_LANGUAGES);
  const declined = async () => {
    await page.bringToFront();
    return (await states(page)).filter((state) => state === 'declined').length;
  };
  const german = await declined();
  const options = await openOptions();
  await pick(options, 'Spanish');
  await expect.poll(declined).toBe(german + 2);
  await pick(options, 'Spanish');
  await expect.poll(declined).toBe(german);
});

it('shows the keys that the browser has given', async () => {
  const page = await openOptions();
  await page.waitForFunction(() => document.querySelectorAll('kbd').length === 4);
});

const outcome = (page: Page) => page.$eval('#allSettings [role="status"]', ({ textContent }) => textContent);
const stored = () => extension.inWorker(async () => (await chrome.storage.local.get('settings')).settings);

it('a search shows the settings that it finds', async () => {
  const page = await openOptions();
  await page.type('#find', 'imdb');
  const shown = () =>
    page.$$eval('main :is(h2, h3, .switch)', (all) =>
      all.filter((each) => each.checkVisibility()).map(({ textContent }) => textContent),
    );
  await expect.poll(shown).toEqual(['Sites', 'Film sites', 'IMDb']);
  await page.waitForFunction(() => document.querySelector('search [role="status"]')!.textContent === '1 setting found');
});

it('what is exported, reset and imported is the same again, but for what is not understood', async () => {
  const page = await openOptions();
  await pick(page, 'Large');
  await pick(page, 'Letterboxd');
  await expect.poll(stored).toMatchObject({ look: { size: 'large' }, offSites: ['letterboxd'] });
  const before = await stored();
  const file = (await readSaved(page, '#allSettings button')).bytes.toString();
  await pick(page, 'Reset to defaults');
  await page.locator('dialog button[value="yes"]').click();
  await expect.poll(() => outcome(page)).toBe('All settings are back to their defaults.');
  expect(await stored()).toMatchObject({ offSites: [], look: {} });

  const input = (await page.$('#allSettings input'))!;
  const importText = (text: string) =>
    input.evaluate((field, content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], 'settings.json'));
      Object.assign(field, { files: files.files });
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
  await importText('Dear diary');
  await expect.poll(() => outcome(page)).toBe('“settings.json” is not a settings file of Reeltone.');
  await importText(file.replace('"look"', '"theme": "dusk", "look"'));
  await expect.poll(() => outcome(page)).toBe('The settings were imported, except what was not understood: theme.');
  expect(await stored()).toEqual(before);
});

it('says which versions run, and writes a report on a page that is open', async () => {
  await extension.visit(reviews2025);
  const page = await openOptions();
  const { version } = await page.evaluate(() => chrome.runtime.getManifest());
  await expect
    .poll(() => page.$eval('#versions', ({ textContent }) => textContent))
    .toMatch(/Model \(English\)Reeltone/);
  expect(await page.$eval('#versions dd', ({ textContent }) => textContent)).toBe(version);
  await page.waitForFunction(() => document.querySelectorAll('#report-page option').length === 2);
  await pick(page, 'Write a report…');
  const report = await page.waitForSelector('textarea');
  const text = await report!.evaluate(({ value }) => value);
  expect(text).toMatch(/^A problem with Reeltone on this page\.\n\nPage: https:\/\/www\.imdb\.com\//);
  expect(text).toContain(`Reeltone ${version}, `);
});

it('says so when a setting cannot be stored', async () => {
  const options = await openOptions();
  await options.evaluate(() => {
    const message = 'IO error: …/000003.log: No space left on device (ChromeMethodBFE: 9::WritableFileAppend::8)';
    chrome.storage.local.set = () => Promise.reject(new Error(message));
  });
  await pick(options, 'Large');
  const problem = await options.waitForSelector('.problem[role="alert"]');
  expect(await problem!.evaluate(({ textContent }) => textContent)).toMatch(/^There is no room left on the disk/);
});
