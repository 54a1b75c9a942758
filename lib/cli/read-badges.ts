import { JSDOM } from 'jsdom';
import type { Page, Protocol } from 'puppeteer-core';
import type { Review } from '../common/review';
import { givenFigure, short } from '../common/scale-text';
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
  /** Of it, the predicted rating, on the scale of the site; absent where it shows none. */
  figure?: string;
  /** The reviewer's own rating on the scale of the site, if there is one. */
  given?: string;
  /** Predicted rating, 1 to 10, and confidence, 0.5 to 1; absent when the review is not rated. */
  rating?: number;
  confidence?: number;
  /** Accessible name. */
  name: string;
}

/** The text of the button in a badge. */
export type Pill = Pick<BadgeRow, 'shown' | 'figure' | 'name'>;

/**
 * Reads the badges of a page, in the order of the page.
 * @param readPills reads the buttons in their shadow roots; only Chromium has the debugger that does it by default
 */
export async function readBadges(page: Page, readPills = readPillsByDebugger): Promise<BadgeRow[]> {
  const pills = await readPills(page);
  const url = page.url();
  const { document } = new JSDOM(await page.content(), { url }).window;
  const site = siteFor(url);
  const elements = site ? readReviews(document, site) : [];
  const film = document.title.split(' - ')[0]!.trim();
  return [...document.querySelectorAll(BADGE_TAG)].map((host, i) => {
    const review = elements.find(
      ({ element, anchor }) => element.contains(host) || anchor.nextElementSibling === host,
    )?.review;
    const numberIn = (name: string) => (host.hasAttribute(name) ? Number(host.getAttribute(name)) : undefined);
    return {
      film,
      reviewId: review?.id ?? '',
      text: review?.text ?? '',
      stars: review?.rating,
      given: review && givenOf(review),
      state: host.getAttribute('state') ?? '',
      ...pills[i]!,
      rating: numberIn('rating'),
      confidence: numberIn('confidence'),
    };
  });
}

/** The buttons in the badges, by way of the debugger: their shadow roots are closed to the page. */
async function readPillsByDebugger(page: Page): Promise<Pill[]> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return findAll(root, BADGE_TAG).map((host) => {
    const [button] = (host.shadowRoots ?? []).flatMap((shadow) => findAll(shadow, 'button'));
    const figure = button?.children?.find(({ nodeName }) => nodeName === '#text')?.nodeValue;
    return { shown: button ? textIn(button) : '', name: (button && attributeOf(button, 'aria-label')) ?? '', figure };
  });
}

/** In the order of the page, without what lies in shadow roots. */
function findAll({ children = [] }: Protocol.DOM.Node, tag: string): Protocol.DOM.Node[] {
  return children.flatMap((child) => [...(child.localName === tag ? [child] : []), ...findAll(child, tag)]);
}

const textIn = ({ nodeName, nodeValue, children = [] }: Protocol.DOM.Node): string =>
  nodeName === '#text' ? nodeValue : children.map(textIn).join('');

function attributeOf({ attributes = [] }: Protocol.DOM.Node, name: string): string | undefined {
  return attributes[attributes.indexOf(name) + 1 || attributes.length];
}

function givenOf({ rating, scale }: Review): string | undefined {
  return rating === undefined ? undefined : short(givenFigure(rating, scale, 'en'), scale);
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
