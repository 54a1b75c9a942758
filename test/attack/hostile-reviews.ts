import type { Page } from 'puppeteer-core';
import { PATIENCE_MS } from '../../lib/cli/browser';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { Extension } from '../e2e/extension';
import { CLOBBERING_ELEMENTS, CLOBBERING_NAMES, definition, nested } from '../fixtures/hostile-markup';
import { type Attack, SURVIVED } from './attack';
import { element, PRAISE, pageOf, URL } from './review-page';

const REVIEWS = 6;

interface HostilePage {
  name: string;
  /** In a review. */
  markup?: string;
  /** Anywhere in the page. */
  outside?: string;
  /** Runs in the page before it is read, and after. */
  script?: string;
}

const PAGES: readonly HostilePage[] = [
  ...CLOBBERING_NAMES.map((name) => ({
    name: `a form with a field ${name}`,
    markup: `<form><input name="${name}"></form>`,
  })),
  ...CLOBBERING_ELEMENTS.map((name) => ({ name: `an image ${name}`, outside: `<img name="${name}">` })),
  ...[600, 3_000].map((depth) => ({ name: `${depth} nested spans`, script: nested(depth) })),
  ...definition(BADGE_TAG).map((script, i) => ({ name: `our element defined by the page, ${i + 1}`, script })),
];

/** As `lib/cli/read-badges.ts` has it, on a page that may hide the members of its document. */
async function waitForBadges(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (selector, least) => Document.prototype.querySelectorAll.call(document, selector).length >= least,
    { timeout: PATIENCE_MS },
    `${BADGE_TAG}[rating]`,
    count,
  );
}

let extension: Extension | undefined;

/** Each page alone, then two at once. */
function hostileAt(i: number): HostilePage[] {
  const at = (place: number) => PAGES[place % PAGES.length]!;
  return i < PAGES.length ? [at(i)] : [at(i), at(i + Math.floor(i / PAGES.length) * 5)];
}

/** A page with hostile reviews, or with hostile markup beside its reviews: all other reviews get their badges. */
export const attack: Attack = {
  times: 100,
  minutes: 12,
  async trial(i) {
    extension ??= await Extension.launch();
    const hostile = hostileAt(i);
    const name = hostile.map((each) => each.name).join(' and ');
    const scripts = hostile.map(({ outside = '', script = '' }) => `${outside}<script>${script}</script>`);
    const reviews = Array.from({ length: REVIEWS }, (_, at) =>
      element(at + 1, `${PRAISE} Number ${at + 1}.${hostile[at - 1]?.markup ?? ''}`),
    );
    const html = pageOf(reviews).replace('<main>', `${scripts.join('')}<main>`);
    try {
      const page = await extension.open(URL, html);
      await waitForBadges(page, REVIEWS - hostile.length);
      const later = element(REVIEWS + 1, `${PRAISE} Added later.`);
      await page.$eval('main', (main, added) => main.insertAdjacentHTML('beforeend', added), later);
      await waitForBadges(page, REVIEWS + 1 - hostile.length);
      const { found, unrated } = await extension.pageStatus(page);
      if (found + unrated.unreadable === REVIEWS + 1) return SURVIVED;
      return { result: 'silent', note: `${name}: ${found} found, ${unrated.unreadable} unreadable` };
    } catch (error) {
      return { result: 'silent', note: `${name}: ${(error as Error).message}` };
    } finally {
      await extension.closePages();
    }
  },
  close: () => extension?.close() ?? Promise.resolve(),
};
