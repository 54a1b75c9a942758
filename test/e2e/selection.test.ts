import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { BUBBLE_TAG } from '../../lib/overlay/tags';
import { Extension } from './extension';

declare const chrome: typeof import('wxt/browser').browser;

const TEXT = 'What a wonderful, warm and moving film.\nI loved every minute of it & would watch it again.';
const HTML = `<!doctype html><title>A letter</title><main style="margin: 120px">
  <p id="praise">${TEXT.replace('\n', '<br>').replace('&', '&amp;')}</p><p id="short">Fine.</p>
  <p id="foreign">Dieser Film hat mir überhaupt nicht gefallen, denn er war viel zu lang und sehr langweilig.</p></main>`;

let extension: Extension;
beforeAll(async () => {
  extension = await Extension.launch();
});
afterEach(() => extension.closePages());
afterAll(() => extension.close());

/** Picks "Rate this text": native menus cannot be clicked, so the click is told to the service worker. */
async function pickRateThisText(page: Page): Promise<void> {
  const selectionText = await page.evaluate(() => getSelection()!.toString().replace(/\s+/g, ' '));
  // A click on the toolbar grants what one on the menu does.
  await (await extension.popup(page)).close();
  await extension.inWorker(async (text) => {
    const [tab] = await chrome.tabs.query({ active: true });
    const { onClicked } = chrome.contextMenus as unknown as { onClicked: { dispatch(...args: unknown[]): void } };
    onClicked.dispatch({ menuItemId: 'rate-selection', selectionText: text, editable: false, frameId: 0 }, tab);
  }, selectionText);
}

async function select(page: Page, selector: string): Promise<void> {
  await page.evaluate((css) => getSelection()!.selectAllChildren(document.querySelector(css)!), selector);
}

function bubbleText(page: Page, wanted: RegExp): Promise<unknown> {
  return page.waitForFunction(
    (tag, source) =>
      new RegExp(source).test(document.querySelector(tag)?.shadowRoot?.querySelector('.tip')?.textContent ?? ''),
    {},
    BUBBLE_TAG,
    wanted.source,
  );
}

it('a selection on any page is rated beside it, and Escape takes the bubble away', async () => {
  const page = await extension.open('https://www.example.com/letter', HTML, {
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  const before = await page.evaluate(() => document.documentElement.scrollHeight);
  await select(page, '#praise');
  await pickRateThisText(page);
  await bubbleText(page, /out of 10 \(predicted\).*% sure that it is positive/);
  const [bubble, line] = await page.evaluate((tag) => {
    const rects = [document.querySelector(tag)!.shadowRoot!.querySelector('.tip')!, document.querySelector('#praise')!];
    return rects.map((element) => element.getBoundingClientRect().toJSON());
  }, BUBBLE_TAG);
  expect(bubble.top).toBeGreaterThanOrEqual(line.bottom);
  expect(bubble.top - line.bottom).toBeLessThan(40);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await page.waitForFunction((tag) => !document.querySelector(tag), {}, BUBBLE_TAG);
});

it.each([
  ['#short', /Too short to rate/],
  ['#foreign', /there is no model for German yet/],
])('%s is declined politely', async (selector, answer) => {
  const page = await extension.open('https://www.example.com/letter', HTML);
  await select(page, selector);
  await pickRateThisText(page);
  await bubbleText(page, answer);
});

it('where the browser lets nobody in, the toolbar tells the rating', async () => {
  const page = await extension.open('https://www.example.com/letter', HTML);
  await page.goto('chrome://version');
  await page.evaluate((text) => {
    document.body.textContent = text;
    getSelection()!.selectAllChildren(document.body);
  }, TEXT);
  await pickRateThisText(page);
  const shown = () =>
    extension.inWorker(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      const tabId = tab!.id!;
      return [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })];
    });
  await expect
    .poll(shown, { timeout: 20_000 })
    .toEqual([
      expect.stringMatching(/^\d+\.\d$/),
      expect.stringMatching(/^Reeltone: predicted \d+\.\d of 10, positive, \d\d% sure$/),
    ]);
});
