import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { EXTENSION_FOLDER } from '../../lib/cli/browser';
import { copyExtension } from '../../lib/cli/copy-extension';
import { readBadges, waitForBadges } from '../../lib/cli/read-badges';
import { BADGE_TAG, BAR_TAG, BUBBLE_TAG, OFFER_TAG } from '../../lib/overlay/tags';
import { FIXTURES } from '../fixtures/pages';
import { Extension } from './extension';

/** In the service worker, where it is evaluated. */
declare const chrome: typeof import('wxt/browser').browser;

const { reviews2025 } = FIXTURES;
const HOSTS = `${BADGE_TAG}, ${BAR_TAG}, ${OFFER_TAG}`;

let extension: Extension;
let id: string;
beforeAll(async () => {
  // As it is installed: its shadow roots are closed.
  extension = await Extension.launch({ folder: await copyExtension(EXTENSION_FOLDER) });
  id = await extension.inWorker(() => chrome.runtime.id);
});
afterEach(async () => {
  await extension.closePages();
  await extension.inWorker(() => chrome.storage.local.clear());
});
afterAll(() => extension.close());

/** What a page may hold to see whether somebody clears it away. */
const BAIT = [BADGE_TAG, BAR_TAG, BUBBLE_TAG, OFFER_TAG].map((tag) => `<${tag} data-bait></${tag}>`).join('');

/** The script of a page that records all that it can about an extension with this id, from its first moment. */
const SPY = (id: string) => `
  globalThis.heard = [];
  const hear = (what) => heard.push(what);
  addEventListener('message', ({ data }) => hear('message ' + JSON.stringify(data)), true);
  for (const script of ['reviews', 'more-reviews'])
    for (const event of ['content-script-started', 'locationchange', 'reload-content-script'])
      for (const target of [document, window])
        for (const name of ['wxt:' + event, '${id}:' + script + ':wxt:' + event])
          target.addEventListener(name, () => hear(name), true);
  for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation'])
    addEventListener(type, ({ type, message }) => hear(type + ' ' + message), true);
  new MutationObserver((records) => {
    for (const { target, addedNodes, attributeName } of records)
      if (document.readyState === 'complete' && !document.isOurs)
        hear('change of ' + target.nodeName + ' ' + [...addedNodes].map(({ nodeName }) => nodeName) + ' ' + attributeName);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  globalThis.seen = () => ({
    heard,
    sheets: document.adoptedStyleSheets.length,
    highlights: [...CSS.highlights.keys()],
    globals: Object.keys(globalThis).filter((name) => /reel|wxt|chrome-ext/i.test(name)),
    requests: performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !/favicon/.test(name)),
    frames: frames.length,
    bait: document.querySelectorAll('[data-bait]').length,
  });
`;

it.each([
  ['a page of a film site that no list of reviews stands on', 'https://www.imdb.com/chart/top/', reviews2025.html, []],
  ['a page of reviews on a site that is switched off', reviews2025.url, reviews2025.html, ['imdb']],
  ['a page without reviews on a site that is switched on', reviews2025.url, '<p>No reviews yet.</p>', []],
])('%s learns nothing', async (_, url, content, offSites) => {
  await extension.inWorker(
    (offSites) => chrome.storage.local.set({ settings: { offSites }, settings$: { v: 4 } }),
    offSites,
  );
  const html = `<!doctype html><script>${SPY(id)}</script>${content.replace(/^<!doctype html>/i, '')}${BAIT}`;
  const page = await extension.open(url, html);
  // The content script is there, or else there would be nothing to hear from.
  await expect.poll(() => extension.pageStatus(page).catch(() => 'no answer')).not.toBe('no answer');
  await page.evaluate(() => history.pushState(null, '', '/chart/bottom/'));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await page.evaluate('seen()')).toEqual({
    heard: [],
    sheets: 0,
    highlights: [],
    globals: [],
    requests: [],
    frames: 0,
    bait: 4,
  });
});

it('events that a page forges stop nothing and start nothing', async () => {
  const page = await extension.visit(reviews2025);
  const names = ['content-script-started', 'locationchange', 'reload-content-script'].flatMap((event) =>
    ['reviews', 'more-reviews'].flatMap((script) => [`wxt:${event}`, `${id}:${script}:wxt:${event}`]),
  );
  await page.evaluate(
    (forged, type) => {
      for (const name of forged) {
        const detail = { contentScriptName: 'reviews', messageId: 'forged' };
        for (const target of [document, window]) target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
        postMessage({ type: name, ...detail }, '*');
      }
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      for (const target of [document, window]) target.dispatchEvent(new Event('visibilitychange'));
      navigation.dispatchEvent(new Event('currententrychange'));
      const copy = document.querySelector('article')!.cloneNode(true) as Element;
      copy.querySelector(type)?.remove();
      copy.innerHTML = copy.innerHTML.replace(/rw\d+/g, 'rw424242');
      document.querySelector('article')!.before(copy);
    },
    names,
    BADGE_TAG,
  );
  await waitForBadges(page, 26);
  expect(extension.complaints).toEqual([]);
});

/** A button in a closed root, by way of the accessibility tree, which the page cannot read. */
const button = (page: Page, name: string) => page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);

/** Dispatches events on our elements, and on what the page finds at the places of our buttons. */
async function clickByScript(page: Page): Promise<void> {
  const buttons = [await button(page, 'Close this bar (turn it back on in the options)')];
  for (const { name } of await readBadges(page)) buttons.push(await button(page, name));
  for (const each of buttons) {
    const { x, y, width, height } = (await each!.boundingBox())!;
    await page.evaluate(
      (hosts, at) => {
        const there = document.elementFromPoint(at.x, at.y);
        for (const target of [...document.querySelectorAll<HTMLElement>(hosts), ...(there ? [there] : [])]) {
          for (const type of ['pointerenter', 'pointerdown', 'pointerup', 'click', 'input', 'change', 'toggle'])
            target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
          (target as HTMLElement).click();
        }
      },
      HOSTS,
      { x: x + width / 2, y: y + height / 2 },
    );
  }
}

it('a page can neither look into what is shown in it, nor click there', async () => {
  await extension.inWorker(() => chrome.storage.local.set({ settings: { pageBar: true }, settings$: { v: 4 } }));
  const page = await extension.visit(reviews2025);
  await page.waitForSelector(BAR_TAG);
  const roots = () => page.$$eval(HOSTS, (hosts) => hosts.filter(({ shadowRoot }) => shadowRoot).length);
  expect(await roots()).toBe(0);
  await clickByScript(page);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await page.$(BAR_TAG)).not.toBeNull();
  expect(await page.$$eval(HOSTS, (hosts) => hosts.length)).toBe(26);
  const { settings } = await extension.inWorker(() => chrome.storage.local.get('settings'));
  expect(settings).toMatchObject({ pageBar: true });
});

it('a page does not learn what the reader says in a panel', async () => {
  const page = await extension.visit(reviews2025);
  const visible = () =>
    page.evaluate(
      (hosts) => ({
        markup: document.documentElement.outerHTML,
        places: [...document.querySelectorAll(hosts)].map((host) => JSON.stringify(host.getBoundingClientRect())),
        width: document.documentElement.scrollWidth,
        height: document.documentElement.scrollHeight,
      }),
      HOSTS,
    );
  await page.$eval(`${BADGE_TAG}[rating]`, (host) => host.scrollIntoView({ block: 'center' }));
  const press = async (name: string) => (await button(page, name))!.click();
  await press((await readBadges(page)).find(({ rating }) => rating !== undefined)!.name);
  const before = await visible();
  await press('That is wrong');
  await press('Save');
  await button(page, 'Undo');
  expect(await visible()).toEqual(before);
  await page.keyboard.press('Escape');
  expect(await visible()).toEqual(before);
});
