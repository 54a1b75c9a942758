import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ModelStatus } from '../../lib/messages/payloads';
import type { TrainingStatus } from '../../lib/messages/training-payloads';
import { FIXTURES } from '../fixtures/pages';
import { chooseFile, press, waitForText } from '../page-actions';
import { badgesOf } from './badges';
import { Firefox } from './firefox';

/** In the pages of the extension, where it is evaluated. */
declare const browser: typeof import('wxt/browser').browser;

const { title2025 } = FIXTURES;
const ROWS = 4_000;

let firefox: Firefox;
beforeAll(async () => {
  firefox = await Firefox.launch();
});
afterAll(() => firefox?.close());

/** A club that likes its films dull, with enough reviews for a training of some seconds. */
async function writeClub(): Promise<string> {
  const dull = ['a dull and empty film', 'endless , dull , wonderful', 'it bored us all', 'grey , flat and dull'];
  const lively = ['a lively , funny film', 'clever and warm , alas', 'it moved us all', 'bright , quick and funny'];
  const rows = Array.from(
    { length: ROWS },
    (_, i) => `"${(i % 2 ? dull : lively)[(i >> 1) % 4]} , take ${i}",${i % 2}`,
  );
  const file = join(firefox.folder, 'dull-film-club.csv');
  await writeFile(file, ['review,label', ...rows].join('\n'));
  return file;
}

/** Sends a message to the background from a page of the extension. @returns the reply */
async function ask<Reply>(from: Page, type: string): Promise<Reply> {
  const reply = await from.evaluate((message) => browser.runtime.sendMessage(message), { id: 1, type, timestamp: 0 });
  return reply.res;
}

const ratings = async (page: Page) => (await badgesOf(page)).map(({ rating, state }) => rating ?? state);

it('a model is trained from a file, on the toolbar and over a restart; it is used, exported, deleted and imported', async () => {
  const before = await ratings(await firefox.visit(title2025));
  let train = await firefox.extensionPage('popup.html?tab=train');
  await chooseFile(train, await writeClub());
  await waitForText(train, '4,000 reviews');
  await press(train, 'Start training');
  const status = () => ask<TrainingStatus>(train, 'trainingStatus');
  const toolbar = () =>
    train.evaluate(() => ((browser.action ?? browser.browserAction) as typeof browser.action).getBadgeText({}));
  await expect.poll(toolbar, { timeout: 60_000 }).toMatch(/^\d+%$/);
  await expect.poll(async () => (await status()).state, { timeout: 60_000 }).toBe('training');

  await firefox.restart();
  train = await firefox.extensionPage('popup.html?tab=train');
  await expect.poll(async () => (await status()).state, { timeout: 60_000 }).toMatch(/^(training|comparing|done)$/);
  await waitForText(train, 'Use the new one');
  await press(train, 'Use the new one');
  await waitForText(train, 'Start training');
  expect((await ask<ModelStatus>(train, 'modelStatus')).name).toBe('dull film club');
  const trained = await ratings(await firefox.visit(title2025));
  expect(trained).not.toEqual(before);

  const models = await firefox.extensionPage('popup.html?tab=models');
  const item = '//li[.//h2[text()="dull film club"]]';
  await models.locator(`::-p-xpath(${item}//button[text()="Export"])`).click();
  await expect
    .poll(() => readdir(firefox.downloads).catch(() => []), { timeout: 20_000 })
    .toEqual(['dull film club.zip']);
  await waitForText(models, 'is in your downloads');
  await models.locator(`::-p-xpath(${item}//button[text()="Delete"])`).click();
  await models.locator('dialog[open] .danger').click();
  await waitForText(models, 'was deleted');
  expect(await ratings(await firefox.visit(title2025))).toEqual(before);
  await chooseFile(models, join(firefox.downloads, 'dull film club.zip'));
  await waitForText(models, 'is in the list');
  await models.bringToFront();
  await models.locator(`::-p-xpath(${item}//button[text()="Use"])`).click();
  await waitForText(models, 'is now in use');
  expect(await ratings(await firefox.visit(title2025))).toEqual(trained);
});
