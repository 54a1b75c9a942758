import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { MACHINE_LEARNING_WORDS } from '../machine-learning-words';

/** Expects that no word of machine learning stands in a page while its "Advanced" sections are closed. */
export async function expectPlainFirstLayer(page: Page): Promise<void> {
  const texts = await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const hidden of copy.querySelectorAll('.advanced > :not(summary), script')) hidden.remove();
    const labels = [...copy.querySelectorAll('[aria-label], [title]')].flatMap((element) => [
      element.getAttribute('aria-label') ?? '',
      element.getAttribute('title') ?? '',
    ]);
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) labels.push(walker.currentNode.nodeValue ?? '');
    return labels;
  });
  expect(texts.join('').length).toBeGreaterThan(100);
  expect(texts.filter((text) => MACHINE_LEARNING_WORDS.test(text))).toEqual([]);
}
