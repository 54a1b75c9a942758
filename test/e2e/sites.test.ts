import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { readBadges, waitForBadges } from '../../lib/cli/read-badges';
import { BADGE_TAG } from '../../lib/overlay/badge';
import { SITES } from '../../lib/sites/registry';
import { SITE_FIXTURES } from '../sites/fixtures';
import { Extension } from './extension';

/** Where the text of a page lies, with and without badges, and where the badges lie. Called in the page. */
function measure(tag: string) {
  const clipped = (start: Element | null, x: number, y: number): boolean => {
    for (let box = start; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflow === 'visible') continue;
      const { left, right, top, bottom } = box.getBoundingClientRect();
      if (x < left || x > right || y < top || y > bottom) return true;
    }
    return false;
  };
  const lines = () => {
    const places: number[][] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.nodeValue?.trim() || node.parentElement?.closest('style, script')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { x, y, width, height } of range.getClientRects()) {
        if (!clipped(node.parentElement, x + width / 2, y + height / 2)) places.push([x, y, width, height]);
      }
    }
    return places;
  };
  const hosts = [...document.querySelectorAll(tag)];
  const pills = hosts.map((host) => {
    const { x, y, width, height } = host.shadowRoot!.querySelector('button')!.getBoundingClientRect();
    return [x, y, width, height];
  });
  const worn = lines();
  for (const host of hosts) host.remove();
  return { pills, worn, bare: lines(), width: document.documentElement.clientWidth };
}

/** A pill is taller than the line that it stands in: its rim may touch the lines above and below. */
const RIM = 4;
const overlap = ([x, y, width, height]: number[], [left, top, across, down]: number[]) =>
  x! < left! + across! && left! < x! + width! && y! + RIM < top! + down! && top! < y! + height! - RIM;

let extension: Extension;
beforeAll(async () => {
  extension = await Extension.launch();
});
afterEach(() => extension.closePages());
afterAll(() => extension.close());

const PAGES = SITES.flatMap(({ id }) => Object.entries(SITE_FIXTURES[id]!.pages)).map(([url, name]) => ({ name, url }));

it.each(PAGES)('$name: every review wears one badge, in sight, on no text and moving none', async ({ name, url }) => {
  const read = (folder: string, type: string) =>
    readFileSync(new URL(`../fixtures/${folder}/${name}.${type}`, import.meta.url), 'utf8');
  const golden = JSON.parse(read('golden', 'json')) as { id: string }[];
  const page = await extension.open(url, read('pages', 'html'));
  await waitForBadges(page, golden.length);
  const badges = await readBadges(page);
  expect(badges.map(({ reviewId }) => reviewId)).toEqual(golden.map(({ id }) => id));
  expect(badges.map(({ state }) => state)).not.toContain('failed');

  const { pills, worn, bare, width } = await page.evaluate(measure, BADGE_TAG);
  expect(worn).toEqual(bare);
  for (const pill of pills) {
    expect(pill[2], 'width').toBeGreaterThan(20);
    expect(pill[0]! + pill[2]!, 'right edge').toBeLessThanOrEqual(width);
    expect(worn.filter((line) => overlap(pill, line))).toEqual([]);
  }
});

/** What the tooltip of a badge says, counted in the order of the page. */
async function tooltipOf(page: Page, nth: number): Promise<string> {
  const badge = (await page.$$(`${BADGE_TAG} >>> button`))[nth]!;
  await badge.evaluate((button) => button.scrollIntoView({ block: 'center' }));
  await badge.hover();
  const tip = await page.waitForSelector(`${BADGE_TAG} >>> [role="tooltip"]`);
  const text = await tip!.evaluate((element) => element.textContent);
  await page.mouse.move(0, 0);
  await page.waitForSelector(`${BADGE_TAG} >>> [role="tooltip"]`, { hidden: true });
  return text ?? '';
}

it.each([
  { name: 'trakt-comments-2026', how: 'blurred', shown: 0, hidden: [1, 2] },
  { name: 'letterboxd-film-2025', how: 'closed', shown: 0, hidden: [1] },
])('$name: the words of a spoiler that is $how are held back', async ({ name, shown, hidden }) => {
  const { url } = PAGES.find((page) => page.name === name)!;
  const page = await extension.open(
    url,
    readFileSync(new URL(`../fixtures/pages/${name}.html`, import.meta.url), 'utf8'),
  );
  await waitForBadges(page, 3);
  expect(await tooltipOf(page, shown)).toContain('What weighed most');
  for (const nth of hidden) expect(await tooltipOf(page, nth)).toContain('Words are held back');
});
