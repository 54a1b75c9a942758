import type { Page } from 'puppeteer-core';
import { servePage } from '../cli/serve-page';
import { createRandom } from '../data/random';
import { BADGE_TAG } from '../overlay/tags';
import type { Lexicon } from '../text/lexicon';
import { writeReview } from './write-review';

/** A page that our content script reads, and the same page on a site that it leaves alone. */
export const PAGE_URL = 'https://www.imdb.com/title/tt99009999/reviews/';
export const UNREAD_URL = 'https://reviews.example/title/tt99009999/reviews/';

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

/** Selects the badges whose review is scored. Not all of them show a rating: some texts come out as without an opinion. */
export const SCORED_BADGE = `${BADGE_TAG}:not([state="pending"])`;

export interface PageContent {
  lexicon: Lexicon;
  /** Of its reviews, in words. */
  lengths: readonly number[];
  seed: number;
}

/** Opens a page of reviews. @returns once it is loaded, before there are badges */
export async function openPage(
  page: Page,
  { lexicon, lengths, seed }: PageContent,
  url: typeof PAGE_URL | typeof UNREAD_URL = PAGE_URL,
): Promise<void> {
  await servePage(page, url, writePage(lexicon, lengths, seed));
  await page.goto(url, { waitUntil: 'domcontentloaded' });
}
