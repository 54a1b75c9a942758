import { JSDOM } from 'jsdom';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPredictor } from '../../lib/cli/open-predictor';
import { readBadges, waitForBadges } from '../../lib/cli/read-badges';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { readReviews } from '../../lib/sites/reading/read-elements';
import { siteFor } from '../../lib/sites/registry';
import { FIXTURES } from '../fixtures/pages';
import { Extension } from './extension';

/** Ids of the reviews that can be read in a page now, in its order. */
async function readableIds(page: Page): Promise<string[]> {
  const { document } = new JSDOM(await page.content(), { url: page.url() }).window;
  return readReviews(document, siteFor(page.url())!).map(({ review }) => review.id);
}

/** Every readable review has one badge, nothing else has one, and all of them are settled. */
async function expectOneBadgeEach(page: Page, count: number): Promise<void> {
  const badges = await readBadges(page);
  expect(badges.map(({ reviewId }) => reviewId)).toEqual(await readableIds(page));
  expect(badges).toHaveLength(count);
  for (const { state, rating, shown, name } of badges) {
    expect(['positive', 'negative', 'mixed', 'none', 'declined']).toContain(state);
    expect(name).toMatch(/^Reeltone: /);
    if (state === 'declined') expect(shown).toBe('?');
    else if (state === 'none') expect(shown).toBe('○');
    else {
      expect(shown).toContain(rating!.toFixed(1));
      expect(name).toContain(rating!.toFixed(1));
    }
  }
}

describe.each([
  { world: 'without WebGPU', webgpu: false },
  { world: 'with WebGPU on a software adapter', webgpu: true },
])('reviews in a browser $world', ({ webgpu }) => {
  let extension: Extension;
  beforeAll(async () => {
    extension = await Extension.launch({ webgpu });
  });
  afterEach(() => extension.closePages());
  afterAll(() => extension.close());

  it.each(Object.entries(FIXTURES))('have one badge each: %s', async (_, fixture) => {
    const page = await extension.visit(fixture);
    await expectOneBadgeEach(page, fixture.readable);
  });

  it('are rated as the command line rates them', async () => {
    const page = await extension.visit(FIXTURES.reviews2025);
    const badges = await readBadges(page);
    const predictor = await openPredictor();
    const scores = await predictor.predict(badges.map(({ text }) => text));
    predictor.dispose();
    const rated = scores.filter(({ tone }) => tone !== 'none');
    const { items } = await extension.pageStatus(page);

    expect(badges.map(({ state }) => state)).toEqual(
      scores.map(({ tone, declined }) => (declined ? 'declined' : tone)),
    );
    expect(items).toHaveLength(rated.length);
    items.forEach((item, i) => {
      expect(Math.abs(item.predicted - rated[i]!.rating)).toBeLessThan(1e-4);
      expect(Math.abs(item.confidence - rated[i]!.confidence)).toBeLessThan(1e-4);
    });
    const shown = badges.flatMap(({ rating }) => (rating === undefined ? [] : [rating]));
    expect(shown).toEqual(items.map(({ predicted }) => Number(predicted.toFixed(1))));
  });
});

describe('a page that changes', () => {
  let extension: Extension;
  beforeAll(async () => {
    extension = await Extension.launch();
  });
  afterEach(() => extension.closePages());
  afterAll(() => extension.close());

  it('gives a collapsed spoiler its badge once it is opened', async () => {
    const page = await extension.visit(FIXTURES.reviews2025);
    const closed = await page.$$('.review-spoiler-button');
    expect(closed.length).toBeGreaterThan(0);
    await closed[0]!.evaluate((button) => (button as HTMLElement).click());
    await waitForBadges(page, 26);
    await expectOneBadgeEach(page, 26);
    await page.$$eval('.review-spoiler-button', (buttons) => {
      for (const button of buttons) (button as HTMLElement).click();
    });
    await waitForBadges(page, 25 + closed.length);
    await expectOneBadgeEach(page, 25 + closed.length);
  });

  it('gives elements that are appended later their badges', async () => {
    const page = await extension.visit(FIXTURES.reviews2025);
    await page.$eval('.single-page-see-more-button', (button) => (button as HTMLElement).click());
    const count = (await readableIds(page)).length;
    expect(count).toBeGreaterThan(25);
    await waitForBadges(page, count);
    await expectOneBadgeEach(page, count);
    const states = (await readBadges(page)).map(({ state }) => state);
    expect(states.slice(0, 25)).not.toContain('declined');
    expect(states.slice(25)).toContain('declined'); // the one in German
  });

  it('keeps one badge on an element that is rendered anew, whether the copy brings one or not', async () => {
    const page = await extension.visit(FIXTURES.reviews2025);
    await page.$$eval(
      'article',
      (elements, tag) => {
        const [first, second, third] = elements;
        first!.replaceWith(first!.cloneNode(true));
        const bare = second!.cloneNode(true) as Element;
        bare.querySelector(tag)!.remove();
        second!.replaceWith(bare);
        third!.querySelector(tag)!.remove();
      },
      BADGE_TAG,
    );
    await page.waitForFunction(
      (tag) =>
        [...document.querySelectorAll('article')]
          .slice(0, 3)
          .every(
            (element) =>
              element.querySelectorAll(tag).length === 1 && element.querySelector(tag)!.shadowRoot?.childElementCount,
          ),
      {},
      BADGE_TAG,
    );
    await waitForBadges(page, 25);
    await expectOneBadgeEach(page, 25);
  });

  it('goes on being rated after the service worker was killed, twice', async () => {
    const page = await extension.visit(FIXTURES.reviews2025);
    for (const [i, words] of [' A splendid film.', ' A dreadful film.'].entries()) {
      await extension.killWorker();
      // A review that no cache knows.
      await page.$eval(
        'article:has([href*="rw9900101"])',
        (element, tag, id, added) => {
          const copy = element.cloneNode(true) as HTMLElement;
          copy.querySelector(tag)!.remove();
          copy.innerHTML = copy.innerHTML.replaceAll('rw9900101', id);
          copy.querySelector('.ipc-html-content-inner-div')!.append(added);
          element.before(copy);
        },
        BADGE_TAG,
        `rw990050${i}`,
        words,
      );
      await waitForBadges(page, 26 + i);
      await expectOneBadgeEach(page, 26 + i);
    }
  });

  it('is answered from the cache on the second visit: the model stays asleep', async () => {
    const first = await extension.visit(FIXTURES.reviews2025);
    const before = await readBadges(first);
    await extension.closePages();
    await extension.killWorker();
    const second = await extension.visit(FIXTURES.reviews2025);
    expect(await readBadges(second)).toEqual(before);
    expect((await extension.modelStatus(second)).state).toBe('asleep');
  });
});
