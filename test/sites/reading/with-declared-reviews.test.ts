// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { markup } from '../../../lib/sites/markup';
import { readReviews } from '../../../lib/sites/reading/read-elements';
import { withDeclaredReviews } from '../../../lib/sites/reading/with-declared-reviews';

const BODY = 'A kite of a film: light, bright and always about to come down. I could have watched it for a week.';

function reviewsOf(declared: unknown, html: string) {
  document.body.innerHTML = `<script type="application/ld+json">${JSON.stringify(declared)}</script>${html}`;
  return readReviews(document, withDeclaredReviews(markup, document)).map(({ review }) => review);
}

it.each([
  ['a review', (review: unknown) => review],
  ['a review of a film', (review: unknown) => ({ '@type': 'Movie', name: 'Kite Season', review })],
  ['a list of reviews', (review: unknown) => ({ '@type': 'Movie', review: [review] })],
  ['a graph', (review: unknown) => ({ '@graph': [{ '@type': 'WebPage' }, review] })],
])('finds %s where the page shows it', (_, wrap) => {
  const review = { '@type': 'Review', name: 'Up', reviewBody: BODY, reviewRating: { ratingValue: '4', bestRating: 5 } };
  expect(reviewsOf(wrap(review), `<nav>Reviews</nav><div><h2>Up</h2><p>${BODY}</p></div>`)).toEqual([
    {
      site: 'markup',
      id: expect.any(String),
      text: BODY,
      title: 'Up',
      rating: 8,
      scale: { unit: 'points', highest: 5, given: 4 },
    },
  ]);
});

it('gives the text as it is shown, whatever entities and tags the declaration carries', () => {
  const [review] = reviewsOf(
    {
      reviewBody: 'I&apos;ve &quot;seen&quot; it.<br/>&lt;b&gt;Twice&lt;/b&gt; &amp; would again, any day of any week.',
    },
    '<div><p>I’ve “seen” it.</p><p><b>Twice</b> &amp; would again, any day of any week.</p></div>',
  );
  expect(review?.text).toBe('I’ve “seen” it.\n\nTwice & would again, any day of any week.');
});

it('marks a text of which the page shows only the beginning', () => {
  expect(reviewsOf({ reviewBody: BODY.repeat(3) }, `<p>${BODY}…</p>`)).toMatchObject([{ partial: true }]);
});

it.each([
  ['a review that is not shown', `<p>Something else.</p>`],
  ['a text in the middle of another', `<p>She writes: ${BODY}</p>`],
  ['a text that begins a much longer one', `<p>${BODY}${' And so on, and on, and on.'.repeat(9)}</p>`],
])('leaves out %s', (_, html) => {
  expect(reviewsOf({ reviewBody: BODY }, html)).toEqual([]);
});

it('leaves out what microdata gives already', () => {
  const html = `<div itemscope itemtype="https://schema.org/Review"><p itemprop="reviewBody">${BODY}</p></div>`;
  expect(reviewsOf({ reviewBody: BODY }, html)).toHaveLength(1);
});

it('takes no other text for the review once the page has changed', () => {
  document.body.innerHTML = `<script type="application/ld+json">${JSON.stringify({ reviewBody: BODY })}</script><p>${BODY}</p>`;
  const site = withDeclaredReviews(markup, document);
  expect(readReviews(document, site)).toHaveLength(1);
  document.querySelector('p')!.before(Object.assign(document.createElement('p'), { textContent: 'An advertisement.' }));
  expect(readReviews(document, site)).toEqual([]);
});

it('makes nothing of JSON that is none', () => {
  document.body.innerHTML = `<script type="application/ld+json">{"reviewBody": </script><p>${BODY}</p>`;
  expect(withDeclaredReviews(markup, document).layouts).toEqual(markup.layouts);
});
