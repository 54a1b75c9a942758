import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { COMMANDS, type CommandId } from '../../lib/background/commands';
import { waitForBadges } from '../../lib/cli/read-badges';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { FIXTURES } from '../fixtures/pages';
import { Extension } from './extension';

declare const chrome: typeof import('wxt/browser').browser;

const { reviews2025 } = FIXTURES;

let extension: Extension;
beforeAll(async () => {
  extension = await Extension.launch();
});
afterEach(() => extension.closePages());
afterAll(() => extension.close());

/** The keys of a command are the browser's, and reach no page of a test: the service worker is told of them. */
async function press(page: Page, id: CommandId): Promise<void> {
  await page.bringToFront();
  await extension.inWorker(async (command) => {
    const [tab] = await chrome.tabs.query({ active: true });
    const { onCommand } = chrome.commands as unknown as { onCommand: { dispatch(...args: unknown[]): void } };
    onCommand.dispatch(command, tab);
  }, id);
}

/** Waits until the badge with this place among all has the keyboard. */
const onBadge = (page: Page, place: number) =>
  page.waitForFunction(
    (tag, i) => document.activeElement && [...document.querySelectorAll(tag)].indexOf(document.activeElement) === i,
    {},
    BADGE_TAG,
    place,
  );

it('the browser gives every command the key that is suggested: none of them is taken', async () => {
  const given = await extension.inWorker(async () => chrome.commands.getAll());
  const keys = new Map(given.map(({ name, shortcut }) => [name, shortcut]));
  for (const { id, key } of COMMANDS) expect(keys.get(id)).toBe(key);
});

it('next and previous go from badge to badge and bring them into sight', async () => {
  const page = await extension.visit(reviews2025);
  await press(page, 'next-review');
  await onBadge(page, 0);
  for (let i = 1; i <= 4; i++) {
    await press(page, 'next-review');
    await onBadge(page, i);
  }
  await press(page, 'previous-review');
  await onBadge(page, 3);
  const { top, bottom, height } = await page.evaluate(() => {
    const { top, bottom } = document.activeElement!.shadowRoot!.activeElement!.getBoundingClientRect();
    return { top, bottom, height: innerHeight };
  });
  expect(top).toBeGreaterThan(0);
  expect(bottom).toBeLessThan(height);
});

it('the site is switched off and on', async () => {
  const page = await extension.visit(reviews2025);
  await press(page, 'toggle-site');
  await page.waitForFunction((tag) => !document.querySelector(tag), {}, BADGE_TAG);
  await press(page, 'toggle-site');
  await waitForBadges(page, reviews2025.readable);
});

it('words are highlighted, and no longer', async () => {
  const page = await extension.visit(reviews2025);
  const marked = (wanted: boolean) =>
    page.waitForFunction((some) => [...CSS.highlights.values()].some(({ size }) => size > 0) === some, {}, wanted);
  await marked(false);
  await press(page, 'highlight-words');
  await marked(true);
  await press(page, 'highlight-words');
  await marked(false);
});

it('on a page that is not read a command does nothing, and nothing breaks', async () => {
  const page = await extension.open('https://www.example.com/', '<title>News</title>');
  await extension.watchWorker();
  for (const { id } of COMMANDS.slice(0, 3)) await press(page, id);
  expect(extension.complaints).toEqual([]);
});
