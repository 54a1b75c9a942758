import { JSDOM } from 'jsdom';
import type { Page } from 'puppeteer-core';
import { BADGE_TAG } from '../overlay/tags';
import { readReviews } from '../sites/reading/read-elements';
import { siteFor } from '../sites/registry';

/** A badge on a page, and its review. */
export interface BadgeRow {
  film: string;
  reviewId: string;
  text: string;
  /** The reviewer's own rating, 1 to 10, if there is one. */
  stars?: number;
  /** Its tone, or `pending`, `failed`, `declined`, `unsure`. */
  state: string;
  /** The text of the badge, e.g. `+8.4`. */
  shown: string;
  /** Predicted rating, 1 to 10, and confidence, 0.5 to 1; absent when the review is not rated. */
  rating?: number;
  confidence?: number;
  /** Accessible name. */
  name: string;
}

/** Reads the badges of a page, with the content of their shadow roots, in the order of the page. */
export async function readBadges(page: Page): Promise<BadgeRow[]> {
  const pills = await page.$$eval(BADGE_TAG, (hosts) =>
    hosts.map((host) => {
      const button = host.shadowRoot?.querySelector('button');
      return { shown: button?.textContent ?? '', name: button?.getAttribute('aria-label') ?? '' };
    }),
  );
  const url = page.url();
  const { document } = new JSDOM(await page.content(), { url }).window;
  const site = siteFor(url);
  const elements = site ? readReviews(document, site) : [];
  const film = document.title.split(' - ')[0]!.trim();
  return [...document.querySelectorAll(BADGE_TAG)].map((host, i) => {
    const review = elements.find(
      ({ element, anchor }) => element.contains(host) || anchor.nextElementSibling === host,
    )?.review;
    const figure = (name: string) => (host.hasAttribute(name) ? Number(host.getAttribute(name)) : undefined);
    return {
      film,
      reviewId: review?.id ?? '',
      text: review?.text ?? '',
      stars: review?.rating,
      state: host.getAttribute('state') ?? '',
      ...pills[i]!,
      rating: figure('rating'),
      confidence: figure('confidence'),
    };
  });
}

/** Waits until the page has at least `count` badges and none of them is pending. */
export async function waitForBadges(page: Page, count = 1, timeout = 30_000): Promise<void> {
  await page.waitForFunction(
    (tag, least) => {
      const hosts = [...document.querySelectorAll(tag)];
      return hosts.length >= least && hosts.every((host) => host.getAttribute('state') !== 'pending');
    },
    { timeout },
    BADGE_TAG,
    count,
  );
}
