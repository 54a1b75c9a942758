// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { markup } from '../../lib/sites/markup';
import { readReviews } from '../../lib/sites/reading/read-elements';
import { withDeclaredReviews } from '../../lib/sites/reading/with-declared-reviews';
import type { Site } from '../../lib/sites/site';

const FIRST = 'The lighthouse is the only one in it who can act, and it does so every twelve seconds.';
const SECOND = 'I took my mother, who has seen everything, and she had not seen this one coming at all.';
const THIRD = 'Three hours of fog. Then ten minutes in which I understood what all the fog was for.';

/** Of the members that a page can hide those that jsdom can do without. */
const HIDDEN =
  'matches closest querySelector querySelectorAll contains textContent classList children isConnected'.split(' ');

/** A hyphen stands for a form: a parser nests none, but scripts do. */
const PARTS = {
  microdata: `<- itemscope itemtype="https://schema.org/Review" itemref="more"><- itemprop="name">Fog</->
    <- itemprop="reviewRating" itemscope><- itemprop="ratingValue">4</-></-><- itemprop="reviewBody">${FIRST}</-></->`,
  RDFa: `<- typeof="Review"><- property="reviewRating" typeof="Rating"><- property="ratingValue">4</-></->
    <- property="reviewBody">${FIRST}</-></->`,
  'h-review': `<- class="h-review"><- class="p-rating"><- class="value">4</-></-><- class="e-content">${FIRST}</-></->`,
  hReview: `<- class="hreview"><- class="rating">4</-><- class="description">${FIRST}</-></->`,
};
const script = `<script type="application/ld+json">${JSON.stringify({
  '@type': 'Review',
  reviewBody: SECOND,
  reviewRating: { ratingValue: 1 },
})}</script>`;

/** A page whose every form has fields that hide these members of it. */
function pageOf(html: string, names: readonly string[]): Document {
  const divs = html.replaceAll('<-', '<div data-form').replaceAll('</->', '</div>');
  const page = new DOMParser().parseFromString(`<body>${divs}`, 'text/html');
  for (const form of page.querySelectorAll('[data-form]'))
    for (const name of names)
      Object.defineProperty(form, name, { value: document.createElement('input'), configurable: true });
  return page;
}

const ratings = (page: Document, site: Site = markup) =>
  readReviews(page, withDeclaredReviews(site, page)).map(({ review }) => [review.text, review.rating]);

it.each(Object.entries(PARTS))('reads %s in forms whose fields hide all their members', (_, html) => {
  expect(ratings(pageOf(`${html}${script}<-><p><->${SECOND}</-></p></->`, HIDDEN))).toEqual([
    [FIRST, 8],
    [SECOND, 2],
  ]);
});

it('reads all other reviews of a page on which one throws', () => {
  const layout = {
    name: 'any',
    element: '.any',
    parts(element: Element) {
      if (element.id) throw new Error('hostile');
      return { bodies: [element] as const };
    },
  };
  const html = `<p class="any">${FIRST}</p><p class="any" id="hostile">${THIRD}</p>${script}<p>${SECOND}</p>`;
  expect(ratings(pageOf(html, []), { ...markup, layouts: [layout] })).toEqual([
    [FIRST, undefined],
    [SECOND, 2],
  ]);
});
