import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { Extension } from './extension';
import { expectPlainFirstLayer } from './first-layer';
import { copyWithOpenRoots } from './open-roots';

declare const chrome: typeof import('wxt/browser').browser;

let extension: Extension;
let welcome: Page;
beforeAll(async () => {
  extension = await Extension.launch({ folder: await copyWithOpenRoots(undefined, false) });
  welcome = await extension.opened('/welcome.html');
});
afterAll(() => extension.close());

const tones = () => welcome.$$eval(BADGE_TAG, (badges) => badges.map((badge) => badge.getAttribute('state')));

it('opens at the installation, and rates three reviews and a text of the reader', async () => {
  await expect.poll(tones, { timeout: 30_000 }).toEqual(['positive', 'negative', 'mixed']);
  await welcome.type('#own-text', 'Endless and dull: I have never been so bored in a cinema.');
  await expect.poll(tones, { timeout: 10_000 }).toEqual(['positive', 'negative', 'mixed', 'negative']);
});

it('has no word of machine learning', async () => {
  await expectPlainFirstLayer(welcome);
});

it('switches the bar on, leads to the privacy statement, and closes with Escape', async () => {
  await welcome.click('.extras [role="switch"]');
  const settings = () => extension.inWorker(async () => (await chrome.storage.local.get('settings')).settings);
  await expect.poll(settings).toMatchObject({ pageBar: true });
  const statement = await welcome.evaluate(async () => (await fetch(document.querySelector('a')!.href)).text());
  expect(statement).toContain('# Privacy');
  // The first time it closes the tooltip of a badge alone.
  await welcome.evaluate((tag) => document.querySelector(tag)!.shadowRoot!.querySelector('button')!.focus(), BADGE_TAG);
  const tips = () =>
    welcome.evaluate((tag) => document.querySelector(tag)!.shadowRoot!.querySelectorAll('.tip').length, BADGE_TAG);
  await expect.poll(tips).toBe(1);
  await welcome.keyboard.press('Escape');
  expect(await tips()).toBe(0);
  // The page may be gone before the key is up.
  await welcome.keyboard.press('Escape').catch(() => undefined);
  await expect.poll(() => welcome.isClosed(), { timeout: 10_000 }).toBe(true);
});

it('after an update the popup says once what is new, and nothing after the installation', async () => {
  const page = await extension.open('https://www.imdb.com/', '<title>Films</title>');
  const newsIn = async (popup: Page) => {
    await popup.waitForSelector('h2');
    return popup.$('.news button');
  };
  let popup = await extension.popup(page);
  expect(await newsIn(popup)).toBeNull();
  await popup.close();
  await extension.inWorker(() => chrome.storage.local.remove('seenNews'));
  popup = await extension.popup(page);
  await (await newsIn(popup))!.click();
  expect(await newsIn(popup)).toBeNull();
  await popup.close();
  popup = await extension.popup(page);
  expect(await newsIn(popup)).toBeNull();
});
