import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitForBadges } from '../../lib/cli/read-badges';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { Extension } from './extension';

declare const chrome: typeof import('wxt/browser').browser;

const comments = readFileSync(new URL('../fixtures/pages/trakt-comments-2026.html', import.meta.url), 'utf8');

let extension: Extension;
beforeAll(async () => {
  extension = await Extension.launch();
});
afterAll(() => extension.close());

/** Ways in which a page leads to another one without loading it. */
const lead = (page: Page, path: string, html: string) =>
  page.evaluate(
    (to, body) => {
      history.pushState(null, '', to);
      document.body.innerHTML = body;
    },
    path,
    html,
  );

const toolbar = () =>
  extension.inWorker(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return chrome.action.getBadgeText({ tabId: tab!.id! });
  });

it('a tab that was opened beside the reviews of a site is read once it comes to them, and left alone afterwards', async () => {
  const page = await extension.open('https://trakt.tv/', '<title>Trakt</title><p>Discover films.</p>');
  await page.bringToFront();
  // As long as a page of reviews may take to show its first one.
  await new Promise((resolve) => setTimeout(resolve, 3_500));
  expect(await toolbar()).toBe('');
  expect(await extension.pageStatus(page)).toBeNull();

  await lead(page, '/movies/kite-season-2026', comments.slice(comments.indexOf('<body>')));
  await waitForBadges(page, 3);
  expect(await extension.pageStatus(page)).toMatchObject({ site: 'trakt', found: 3 });
  await expect.poll(toolbar).toBe('3');

  // The comments stay for a moment longer than their address.
  await page.evaluate(() => history.pushState(null, '', '/users/marlo'));
  await page.waitForFunction((tag) => !document.querySelector(tag), {}, BADGE_TAG);
  await expect.poll(toolbar).toBe('');
  expect(await extension.pageStatus(page)).toBeNull();
});
