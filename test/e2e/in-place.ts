import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { BADGE_TAG } from '../../lib/overlay/tags';

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
  const withBadges = lines();
  for (const host of hosts) host.remove();
  return { pills, withBadges, bare: lines(), width: document.documentElement.clientWidth };
}

/** A pill is taller than the line that it stands in: its rim may touch the lines above and below. */
const RIM = 4;
const overlap = ([x, y, width, height]: number[], [left, top, across, down]: number[]) =>
  x! < left! + across! && left! < x! + width! && y! + RIM < top! + down! && top! < y! + height! - RIM;

/** Every badge of the page is in sight and lies on no text, and no text lies elsewhere because of it. Takes them away. */
export async function expectInPlace(page: Page): Promise<void> {
  const { pills, withBadges, bare, width } = await page.evaluate(measure, BADGE_TAG);
  expect(withBadges).toEqual(bare);
  for (const pill of pills) {
    expect(pill[2], 'width').toBeGreaterThan(20);
    expect(pill[0]! + pill[2]!, 'right edge').toBeLessThanOrEqual(width);
    expect(withBadges.filter((line) => overlap(pill, line))).toEqual([]);
  }
}
