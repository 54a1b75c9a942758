import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readBadges } from '../../lib/cli/read-badges';
import type { Comparison } from '../../lib/model/judge';
import { FIXTURES } from '../fixtures/pages';
import { ALONE, COMPARISON, TRAININGS, UNCLEAR_COMPARISON } from '../fixtures/trainings';
import { press, waitForText } from '../page-actions';
import { Extension } from './extension';
import { expectPlainFirstLayer } from './first-layer';
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

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

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
  await drop(popup, '.drop', { name: 'dull-film-club.zip', bytes: await readFile(await writeClub(folder)) });
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
    ['done, the first in its language', replying(TRAININGS.done, ALONE)] as const,
    ['done, but without figures', replying(TRAININGS.done)] as const,
  ];

  it.each(states)(
    'has no word of machine learning, small and in a tab, and keeps the size of the popup: %s',
    async (_, replies) => {
      for (const path of ['/popup.html', '/popup.html?tab=train']) {
        const page = await openPopup(extension, path, replies);
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
  const page = await openPopup(extension, '/popup.html?tab=train', replying(TRAININGS.preparing));
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
  const page = await openPopup(extension, '/popup.html', replying(TRAININGS.none));
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

it('nothing that was learned is thrown away without a question, and Escape is a no', async () => {
  const page = await openPopup(extension, '/popup.html', { ...replying(TRAININGS.training), cancelTraining: {} });
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
