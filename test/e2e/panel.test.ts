import { readFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { waitForBadges } from '../../lib/cli/read-badges';
import type { Look } from '../../lib/common/look';
import { BADGE_TAG } from '../../lib/overlay/tags';
import { FIXTURES } from '../fixtures/pages';
import { Extension } from './extension';
import { expectInPlace } from './in-place';
import { violations } from './violations';

/** In the service worker, where it is evaluated. */
declare const chrome: typeof import('wxt/browser').browser;

const { reviews2025 } = FIXTURES;

let extension: Extension;
beforeAll(async () => {
  extension = await Extension.launch();
});
afterEach(async () => {
  await setLook({});
  await extension.closePages();
});
afterAll(() => extension.close());

const setLook = (look: Partial<Look>) =>
  extension.inWorker(async (chosen) => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { offSites: [], ...(settings as object), look: chosen } });
  }, look);

/** Waits for something in a shadow root, where `waitForSelector` hears of no change. */
const expectSome = (page: Page, selector: string, count = 1) =>
  expect.poll(() => page.$$(`${BADGE_TAG} >>> ${selector}`), { timeout: 20_000 }).toHaveLength(count);

/** Opens the panel of the badge that is counted so among those with a rating, by the keyboard, and waits for its words. */
async function openPanel(page: Page, nth = 0): Promise<ElementHandle<HTMLElement>> {
  await page.bringToFront();
  const badge = (await page.$$(`${BADGE_TAG}[rating] >>> button`))[nth]!;
  await badge.evaluate((button) => {
    button.scrollIntoView({ block: 'start' });
    (button as HTMLElement).focus();
  });
  await page.keyboard.press('Enter');
  await expectSome(page, '.panel .phrases');
  return (await page.$(`${BADGE_TAG} >>> .panel`)) as ElementHandle<HTMLElement>;
}

const STRENGTHS = ['-weak', '', '-strong'];

/** The phrases that are marked in the page, of every strength, in lower case and with single spaces. */
function marked(page: Page, name: 'up' | 'down' | 'here'): Promise<string[]> {
  return page.evaluate(
    (keys) =>
      keys
        .flatMap((key) => [...((CSS.highlights.get(key) ?? []) as Iterable<AbstractRange>)])
        .map((found) => {
          const range = document.createRange();
          range.setStart(found.startContainer, found.startOffset);
          range.setEnd(found.endContainer, found.endOffset);
          return range.toString().toLowerCase().replace(/\s+/g, ' ');
        }),
    STRENGTHS.map((strength) => `reeltone-${name}${strength}`),
  );
}

/** The phrases of one side that the panel lists, in lower case. */
const phrases = (panel: ElementHandle, side: 'up' | 'down') =>
  panel.$$eval(`.phrases .${side} bdi`, (found) => found.map(({ textContent }) => textContent!.toLowerCase()));

const panels = (page: Page) => page.$$(`${BADGE_TAG} >>> .panel`);

it('opens on Enter with the phrases of the review, marks them in its text and nowhere else, and closes on Escape', async () => {
  const page = await extension.visit(reviews2025);
  const places = () =>
    page.$$eval('article p, article h3, article div', (found) =>
      found.map((node) => JSON.stringify(node.getBoundingClientRect())),
    );
  const panel = await openPanel(page);
  expect(await panel.evaluate((dialog) => dialog.matches(':focus'))).toBe(true);
  const opened = await places();
  for (const side of ['up', 'down'] as const) {
    const named = await phrases(panel, side);
    expect(named.length).toBeGreaterThan(0);
    expect((await marked(page, side)).sort()).toEqual(named.sort());
  }
  const [own, lines] = await page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('reeltone-up-strong') as unknown as Iterable<AbstractRange>)];
    const body = ranges[0]!.startContainer.parentElement!.closest('article')!;
    const { textDecorationLine } = getComputedStyle(body.querySelector('p, div')!, '::highlight(reeltone-up-strong)');
    return [ranges.every(({ startContainer }) => body.contains(startContainer)), textDecorationLine];
  });
  expect([own, lines]).toEqual([true, 'underline']);

  await page.keyboard.press('Escape');
  expect(await panels(page)).toEqual([]);
  expect(await marked(page, 'up')).toEqual([]);
  expect(await places()).toEqual(opened);
  expect(await page.evaluate((tag) => document.activeElement?.localName === tag, BADGE_TAG)).toBe(true);
  expect(await page.$(`${BADGE_TAG} >>> [role="tooltip"]`)).toBeNull();
  expect(extension.complaints).toEqual([]);
});

it('follows the line with the arrow keys, and marks the word that it stands at', async () => {
  const page = await extension.visit(reviews2025);
  const panel = await openPanel(page, 1);
  await panel.$eval('input[type=range]', (slider) => (slider as HTMLElement).focus());
  await page.keyboard.press('Home');
  expect(await marked(page, 'here')).toEqual([]);
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  const spoken = await panel.$eval('input[type=range]', (slider) => slider.getAttribute('aria-valuetext')!);
  expect(spoken).toMatch(/^\S+, word 3 of \d+, score \d+ of 100$/);
  expect(await marked(page, 'here')).toEqual([spoken.split(',')[0]]);
});

it('closes on a click elsewhere, and on a click on its badge', async () => {
  const page = await extension.visit(reviews2025);
  await openPanel(page);
  await page.mouse.click(5, 400);
  expect(await panels(page)).toEqual([]);
  await openPanel(page);
  await page.click(`${BADGE_TAG}[rating] >>> button`);
  expect(await panels(page)).toEqual([]);
});

it.each(['light', 'dark'])('can be used by everybody, as far as axe can tell: %s', async (scheme) => {
  const page = await extension.visit(reviews2025);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  // A badge with two figures has both in its name, though not in one breath.
  const rules = { 'label-content-name-mismatch': { enabled: false } };
  for (const palette of ['standard', 'blue-orange', 'grey'] as const) {
    await setLook({ palette });
    await page.waitForSelector(`${BADGE_TAG}[palette="${palette}"]`);
    const panel = await openPanel(page);
    expect(await violations(page, BADGE_TAG, rules)).toEqual([]);
    await expectSome(page, '.correction button');
    await (await panel.$('.correction button'))!.click();
    expect(await violations(page, BADGE_TAG, rules)).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

it.each([
  ['wide', 1280, 900],
  ['narrow', 360, 640],
])('lies in the window whole, though the page clips and moves what is in it: %s', async (_, width, height) => {
  const page = await extension.visit(reviews2025);
  await page.setViewport({ width, height });
  await page.addStyleTag({ content: 'article { overflow: hidden; transform: translateX(1px); contain: paint }' });
  const panel = await openPanel(page, 1);
  // It is placed again when it has grown.
  const isWhole = async () => {
    const { x, y, ...size } = (await panel.boundingBox())!;
    return x >= 0 && y >= 0 && x + size.width <= width && y + size.height <= height;
  };
  await expect.poll(isWhole).toBe(true);
  const box = (await panel.boundingBox())!;
  const seen = await page.evaluate(
    (tag, x, y) => document.elementFromPoint(x, y)?.localName === tag,
    BADGE_TAG,
    box.x + box.width - 8,
    box.y + box.height - 8,
  );
  expect(seen).toBe(true);
});

it('opens and marks on a page that forbids every style, script and connection', async () => {
  const page = await extension.open(reviews2025.url, reviews2025.html, {
    'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'",
  });
  await waitForBadges(page, 25);
  const panel = await openPanel(page);
  expect(await panel.evaluate((dialog) => getComputedStyle(dialog).width)).toBe('320px');
  expect((await marked(page, 'up')).sort()).toEqual((await phrases(panel, 'up')).sort());
  const line = await page.$eval('article', (article) =>
    getComputedStyle(article, '::highlight(reeltone-down)').getPropertyValue('text-decoration-style'),
  );
  expect(line).toBe('dotted');
});

it('marks slotted text of components whose shadow roots are closed', async () => {
  const html = readFileSync(new URL('../fixtures/pages/rottentomatoes-list-2026.html', import.meta.url), 'utf8');
  const page = await extension.open(
    'https://www.rottentomatoes.com/m/kite_season/reviews',
    html.replaceAll('shadowrootmode="open"', 'shadowrootmode="closed"'),
  );
  await waitForBadges(page, 3);
  const panel = await openPanel(page, 1);
  expect((await marked(page, 'down')).sort()).toEqual((await phrases(panel, 'down')).sort());
});

it('shows tags and bidirectional controls of a review as text, and nothing runs', async () => {
  const hostile =
    'Wonderful\u202e lufrednow &lt;script&gt;hacked = true&lt;/script&gt; &lt;img src=x onerror="hacked=true"&gt; superb';
  const page = await extension.open(reviews2025.url, reviews2025.html.replace(/Worst film[^<]*/, hostile));
  await waitForBadges(page, 25);
  const panel = await openPanel(page, 3);
  expect(await panel.$$('script, img')).toEqual([]);
  expect(
    await panel.$$eval('bdi', (found) => found.every((node) => getComputedStyle(node).unicodeBidi === 'isolate')),
  ).toBe(true);
  // A phrase is what the network reads, which is no markup.
  const read = (await marked(page, 'up')).map((text) => text.replace(/<[^>]*>/g, '').replace(/ +/g, ' '));
  expect(read.sort()).toEqual((await phrases(panel, 'up')).sort());
  expect(read.join(' | ')).toContain('superb');
  expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
});

describe('"That is wrong"', () => {
  /** The stored reviews that the extension can learn from: source and label. */
  const kept = () =>
    extension.inWorker(
      () =>
        new Promise<unknown[]>((resolve, reject) => {
          const opening = indexedDB.open('reeltone-examples');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            if (!opening.result.objectStoreNames.contains('examples')) return resolve([]);
            const all = opening.result.transaction('examples').objectStore('examples').getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result.map(({ site, source, label }) => ({ site, source, label })));
            };
          };
        }),
    );
  const press = async (page: Page, label: string) => {
    for (const button of await page.$$(`${BADGE_TAG} >>> .action`)) {
      if (await button.evaluate((node, text) => node.textContent?.includes(text), label)) return button.click();
    }
    throw new Error(`There is no button "${label}".`);
  };
  const undo = '.correction p + .action';

  it('keeps how the reader read it, remembers it, and takes it back', async () => {
    const page = await extension.visit(reviews2025);
    await openPanel(page);
    await press(page, 'That is wrong');
    await press(page, 'negative');
    await expectSome(page, undo);
    expect(await kept()).toEqual([{ site: 'imdb', source: 'user', label: 0 }]);
    // The badge shows it, and the page cannot point at what shows it.
    const sign = (await page.$(`${BADGE_TAG} >>> .you`))!;
    expect(await sign.evaluate((element) => element.textContent)).toBe('−');
    const { x, y } = (await sign.boundingBox())!;
    expect(
      await page.evaluate((at) => document.elementFromPoint(at.left, at.top)?.localName, { left: x + 12, top: y + 2 }),
    ).not.toBe(BADGE_TAG);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitForBadges(page, 25);
    await openPanel(page);
    await expectSome(page, undo);
    await press(page, 'Undo');
    await expectSome(page, undo, 0);
    expect(await kept()).toEqual([]);
  });

  it('does not believe a click that the page makes', async () => {
    const page = await extension.visit(reviews2025);
    await openPanel(page);
    await press(page, 'That is wrong');
    await page.evaluate((tag) => {
      for (const { shadowRoot } of document.querySelectorAll(tag))
        for (const button of shadowRoot!.querySelectorAll<HTMLElement>('.action')) button.click();
    }, BADGE_TAG);
    await page.keyboard.press('Escape');
    await openPanel(page, 1);
    expect(await kept()).toEqual([]);
  });
});

it('badges change size and colours at once, and words are marked in every review in sight if the user wants it', async () => {
  const page = await extension.visit(reviews2025);
  const heights = () =>
    page.$$eval(BADGE_TAG, (hosts) => [
      ...new Set(hosts.map((host) => host.shadowRoot!.querySelector('button')!.getBoundingClientRect().height)),
    ]);
  const ground = () =>
    page.$eval(`${BADGE_TAG}[state="positive"] >>> button`, (button) => getComputedStyle(button).backgroundColor);
  expect([await heights(), await ground()]).toEqual([[24], 'rgb(29, 95, 184)']);
  expect(await marked(page, 'up')).toEqual([]);
  await setLook({ size: 'large', palette: 'standard', highlight: true });
  await page.waitForSelector(`${BADGE_TAG}[size="large"]`);
  expect([await heights(), await ground()]).toEqual([[30], 'rgb(0, 112, 79)']);
  const first = (await marked(page, 'up')).length;
  expect(first).toBeGreaterThan(0);
  await page.evaluate(() => scrollBy(0, 1000));
  await expect.poll(async () => (await marked(page, 'up')).length).toBeGreaterThan(first);
  await setLook({ size: 'small' });
  await page.waitForSelector(`${BADGE_TAG}[size="small"]`);
  expect(await heights()).toEqual([20]);
  expect(await marked(page, 'up')).toEqual([]);
});

it.each(['small', 'large'] as const)('badges of the size "%s" lie on no text, and move none', async (size) => {
  const page = await extension.visit(reviews2025);
  await setLook({ size });
  await page.waitForSelector(`${BADGE_TAG}[size="${size}"]`);
  await expectInPlace(page);
});
