export const URL = 'https://www.imdb.com/title/tt99005555/reviews/';

export const PRAISE = 'A wonderful little film: warm, funny, beautifully shot, and over before you want it to be.';

/** One review as IMDb marks it up. @param body its text, as HTML */
export const element = (id: number, body: string) => `<article class="user-review-item">
  <span class="review-rating"><span class="ipc-rating-star--rating">7</span></span>
  <div data-testid="review-overflow"><div class="ipc-html-content-inner-div">${body}</div></div>
  <a data-testid="permalink-link" href="/title/tt99005555/review/rw${id}/">Permalink</a>
</article>`;

export const pageOf = (elements: readonly string[]) =>
  `<!doctype html><meta charset="utf-8"><title>Reviews</title><main>${elements.join('')}</main>`;

/** A page of so many reviews, each with a text of its own. */
export const pageOfReviews = (count: number) =>
  pageOf(Array.from({ length: count }, (_, i) => element(i + 1, `${PRAISE} Number ${i + 1}.`)));
