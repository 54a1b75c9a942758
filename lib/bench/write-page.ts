import type { Page } from 'puppeteer-core';
import { servePage } from '../cli/serve-page';
import { createRandom } from '../data/random';
import type { Lexicon } from '../text/lexicon';
import { writeReview } from './write-review';

const URL = 'https://www.imdb.com/title/tt99009999/reviews/';

/** A page of reviews, another one for each seed, so that none of it is in the score cache. */
function writePage(lexicon: Lexicon, lengths: readonly number[], seed: number): string {
  const random = createRandom(seed);
  const elements = lengths.map((words, i) => {
    const text = writeReview(random, lexicon, words).replace(/[&<]/g, (c) => ({ '&': '&amp;', '<': '&lt;' })[c]!);
    return `<article class="user-review-item">
      <span class="review-rating"><span class="ipc-rating-star--rating">5</span></span>
      <div data-testid="review-overflow"><div class="ipc-html-content-inner-div">${text}</div></div>
      <a data-testid="permalink-link" href="/title/tt99009999/review/rw${seed * 1000 + i}/">Permalink</a>
    </article>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Reviews</title>${elements.join('')}`;
}

/** Opens a page of reviews of these lengths. @returns once it is loaded, before there are badges */
export async function openPage(page: Page, lexicon: Lexicon, lengths: readonly number[], seed: number): Promise<void> {
  await servePage(page, URL, writePage(lexicon, lengths, seed));
  await page.goto(URL, { waitUntil: 'domcontentloaded' });
}
