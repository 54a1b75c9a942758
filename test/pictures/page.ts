import { setTimeout } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { BADGE_TAG, BAR_TAG } from '../../lib/overlay/tags';
import type { Extension } from '../e2e/extension';
import { FIXTURES } from '../fixtures/pages';
import { type Picture, SCREEN } from './sizes';

/** In the service worker, where it is evaluated. */
declare const chrome: typeof import('wxt/browser').browser;

const REVIEW = 'A very pretty screensaver';

/** Waits for something in a badge: of a change in a shadow root, `waitForSelector` learns nothing. */
async function waitInBadge(page: Page, selector: string): Promise<void> {
  while (!(await page.$(`${BADGE_TAG} >>> ${selector}`))) await setTimeout(50);
}

async function openReviews(extension: Extension, pageBar = false): Promise<Page> {
  // Unless the settings say it, the bar is offered in the middle of the picture.
  await extension.inWorker((settings) => chrome.storage.local.set({ settings, settings$: { v: 4 } }), { pageBar });
  const page = await extension.visit(FIXTURES.reviews2025);
  await page.setViewport(SCREEN);
  return page;
}

/** The badge of the review that all pictures of a page show, scrolled into sight with some of the page above it. */
async function badgeOf(page: Page, above: number): Promise<ElementHandle<HTMLElement>> {
  const article = await page.waitForSelector(`::-p-xpath(//article[contains(., "${REVIEW}")])`);
  await article!.evaluate((element, pixels) => {
    element.scrollIntoView({ block: 'start' });
    scrollBy(0, -pixels);
  }, above);
  return (await article!.waitForSelector(`${BADGE_TAG}[rating] >>> button`)) as ElementHandle<HTMLElement>;
}

export async function takeBadges(extension: Extension, path: Picture): Promise<void> {
  const page = await openReviews(extension);
  const badge = await badgeOf(page, 55);
  await badge.hover();
  await waitInBadge(page, '[role="tooltip"] li');
  await page.screenshot({ path });
}

export async function takePanel(extension: Extension, path: Picture): Promise<void> {
  const page = await openReviews(extension);
  // As on many sites, there is room beside the reviews.
  await page.addStyleTag({ content: 'main { margin-inline-start: 0; }' });
  const badge = await badgeOf(page, 100);
  await badge.focus();
  await page.keyboard.press('Enter');
  await waitInBadge(page, '.panel .phrases');
  await page.screenshot({ path });
}

export async function takeBar(extension: Extension, path: Picture): Promise<void> {
  const page = await openReviews(extension, true);
  await page.waitForSelector(`${BAR_TAG} >>> .aspect-chip`);
  await badgeOf(page, 330);
  await page.screenshot({ path });
}
