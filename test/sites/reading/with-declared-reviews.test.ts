// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { markup } from '../../../lib/sites/markup';
import { readElement, readReviews } from '../../../lib/sites/reading/read-elements';
import { withDeclaredReviews } from '../../../lib/sites/reading/with-declared-reviews';

const BODY = 'A kite of a film: light, bright and always about to come down. I could have watched it for a week.';

/** In a document of its own: jsdom remembers the places of elements in one whose content was replaced. */
function reviewsOf(declared: unknown, html: string) {
  const script = `<script type="application/ld+json">${JSON.stringify(declared)}</script>`;
  const page = new DOMParser().parseFromString(script + html, 'text/html');
  page.body.prepend(...page.head.childNodes);
  return readReviews(page, withDeclaredReviews(markup, page)).map(({ review }) => review);
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

const SECOND = 'A kite of a film: light, bright and always about to come down. I left when it did.';
const declare = (reviewBody: string, ratingValue: number) => ({
  '@type': 'Review',
  reviewBody,
  reviewRating: { ratingValue },
});
const marked = (text: string, inside = '') =>
  `<div itemscope itemtype="https://schema.org/Review">${inside}<p itemprop="reviewBody">${text}</p></div>`;
const found = (declared: unknown, html: string) => reviewsOf(declared, html).map(({ text, rating }) => [text, rating]);

it.each([
  ['the whole text, not one that begins with it', 'Great', '<ul><li>Great deals</li></ul><p>Great!</p>', 'Great!'],
  ['a text, not a link in a menu', 'Great', '<nav><a>Great</a></nav><p>Great</p>', 'Great'],
  ['the text, not its excerpt', BODY, `<aside><p>${BODY.slice(0, 80)}…</p></aside><p>${BODY}</p>`, BODY],
  ['what is shown, not a hidden copy', BODY, `<div hidden><p>${BODY}</p></div><p>${BODY}</p>`, BODY],
  ['the rest of a text that is declared cut', `${BODY.slice(0, 62)}...`, `<p>${BODY}</p>`, BODY],
  ['a text between words of the site', BODY, `<div><b>Ida</b> 4 stars<br>${BODY}<br><a>Helpful</a></div>`, BODY],
  [
    'paragraphs beside words of the site',
    `${BODY} ${SECOND}`,
    `<div><h3>${'Ida wrote '.repeat(20)}</h3><p>${BODY}</p><p>${SECOND}</p></div>`,
    `${BODY}\n${SECOND}`,
  ],
  [
    'a beginning without its link',
    BODY,
    `<p>${BODY.slice(0, 80)}… <a>Read more</a></p>`,
    `${BODY.slice(0, 80).trim()} …`,
  ],
  [
    'a text in another script',
    'Море прекрасно, и фильм тоже.',
    '<p>Море прекрасно, и фильм тоже.</p>',
    'Море прекрасно, и фильм тоже.',
  ],
])('finds %s', (_, declared, html, text) => {
  const normal = (value: string) => value.replace(/\s*…$/, '…');
  expect(found(declare(declared, 4), html).map(([read, rating]) => [normal(String(read)), rating])).toEqual([
    [normal(text), 8],
  ]);
});

it.each([
  ['shown', '<p>Great film</p><p>Great film</p>'],
  ['marked up without ratings', marked('Great film') + marked('Great film')],
  [
    'marked up with ratings',
    [1, 5].map((stars) => marked('Great film', `<b itemprop="ratingValue">${stars}</b>`)).join(''),
  ],
])('pairs reviews of the same words in the order of the page: %s', (_, html) => {
  expect(found([declare('Great film', 1), declare('Great film', 5)], html)).toEqual([
    ['Great film', 2],
    ['Great film', 10],
  ]);
});

const ratedByReference = (text: string, rating: object) => ({ ...declare(text, 0), reviewRating: rating });

it.each([
  [
    'the names of types and ids in the context of schema.org',
    { type: 'Review', description: BODY, reviewRating: { id: '#r' } },
  ],
  ['containers', { reviewBody: { '@set': [BODY] }, reviewRating: { '@list': [{ ratingValue: 4 }] } }],
  ['typed values', { reviewBody: { '@value': BODY }, reviewRating: { ratingValue: { '@value': '4' } } }],
])('reads JSON-LD with %s', (_, review) => {
  expect(found([review, { id: '#r', ratingValue: 4 }], `<p>${BODY}</p>`)).toEqual([[BODY, 8]]);
});

it('reads each rating as it is stated, where a page gives them all the same id', () => {
  const declared = [
    ratedByReference(BODY, { '@id': '#r', ratingValue: 4 }),
    ratedByReference(SECOND, { '@id': '#r', ratingValue: 1 }),
  ];
  expect(found(declared, `<p>${BODY}</p><p>${SECOND}</p>`)).toEqual([
    [BODY, 8],
    [SECOND, 2],
  ]);
});

it('finds the reviews of a page that nests a value without end', () => {
  const depth = 100_000;
  const deep = `{"reviewBody":${'{"@value":'.repeat(depth)}1${'}'.repeat(depth)}}`;
  const page = new DOMParser().parseFromString(
    `<body><script type="application/ld+json">${deep}</script>${marked(BODY)}`,
    'text/html',
  );
  expect(readReviews(page, withDeclaredReviews(markup, page))).toHaveLength(1);
});

it('reads a text once that is declared twice and shown with its excerpt', () => {
  const html = `<p>${BODY}</p><aside>${BODY.slice(0, 80)}…</aside>`;
  expect(found([declare(BODY, 5), declare(BODY, 5)], html)).toEqual([[BODY, 10]]);
});

it.each([
  ['has none', '', 8],
  ['has one', '<b itemprop="ratingValue">3</b>', 6],
])('takes the declared rating of a review whose markup %s', (_, rating, expected) => {
  expect(found([declare(BODY, 4), declare(SECOND, 1)], `${marked(BODY, rating)}<p>${SECOND}</p>`)).toEqual([
    [BODY, expected],
    [SECOND, 2],
  ]);
});

it('takes the declared rating of a few words that markup shows beside a link', () => {
  expect(found(declare('Great film', 4), marked('Great film <a href="#">Read more</a>'))).toEqual([['Great film', 8]]);
});

it('takes no rating for another text that has come to stand in the place', () => {
  const page = new DOMParser().parseFromString(marked(BODY), 'text/html');
  page.body.insertAdjacentHTML(
    'beforeend',
    `<script type="application/ld+json">${JSON.stringify(declare(BODY, 4))}</script>`,
  );
  const site = withDeclaredReviews(markup, page);
  const ratings = () => readReviews(page, site).map(({ review }) => review.rating);
  expect(ratings()).toEqual([8]);
  page.body.firstElementChild!.outerHTML = marked(BODY);
  expect(ratings()).toEqual([8]);
  page.querySelector('p')!.textContent = 'Something else that was written later.';
  expect(ratings()).toEqual([undefined]);
});

it('finds a review again that the page renders anew', () => {
  document.body.innerHTML = `<script type="application/ld+json">${JSON.stringify(declare(BODY, 4))}</script><p>${BODY}</p>`;
  const site = withDeclaredReviews(markup, document);
  document.querySelector('p')!.outerHTML = `<p>${BODY}</p>`;
  expect(readReviews(document, site)).toHaveLength(1);
});

it('costs as much per review on a page of many as on one of few', () => {
  const matches = vi.spyOn(Element.prototype, 'matches');
  const perReview = (count: number) => {
    const bodies = Array.from({ length: count }, (_, i) => `Number ${i} of the reviews. ${BODY}`);
    const script = JSON.stringify(bodies.map((one) => declare(one, 4)));
    const html = `<script type="application/ld+json">${script}</script>${bodies.map((one) => `<p>${one}</p>`).join('')}`;
    const page = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
    const site = withDeclaredReviews(markup, page);
    const elements = [...page.querySelectorAll('p')];
    matches.mockClear();
    expect(elements.map((element) => readElement(element, site)?.review.rating)).toEqual(bodies.map(() => 8));
    return matches.mock.calls.length / count;
  };
  expect(perReview(100)).toBe(perReview(10));
  matches.mockRestore();
});

const HALVES = [
  'A kite of a film: light, bright',
  ' and always about to come down. I could have watched it for a week.',
];

it.each([
  ['in one element', `<div>${HALVES.join('<div>Advert</div>')}</div>`, BODY],
  ['late in one element', `<div>${BODY.slice(0, 80)}<div>Advert</div>${BODY.slice(80)}</div>`, BODY],
  ['after a few words', `<div>${BODY.slice(0, 17)}<div>Advert</div>${BODY.slice(17)}</div>`, BODY],
  [
    'for long',
    `<div>${HALVES.join('<div>Advert: popcorn, now at half the price, only here and only today</div>')}</div>`,
    BODY,
  ],
  [
    'between two',
    `<div><h3>Ida</h3>${HALVES.map((half) => `<p>${half}</p>`).join('<div>A long advert</div>')}</div>`,
    HALVES.map((half) => half.trim()).join('\n'),
  ],
  ['that begins as the text goes on', `<div>${HALVES.join('<div>Android phones</div>')}</div>`, BODY],
])('reads a declared text without what splits it: %s', (_, html, text) => {
  const [review, ...others] = reviewsOf(declare(BODY, 4), html);
  expect(review).toMatchObject({ text, rating: 8 });
  expect(review).not.toHaveProperty('partial');
  expect(others).toEqual([]);
});

it.each([
  [
    'both are declared',
    [declare(BODY, 5), declare(SECOND, 1)],
    [
      [BODY, 10],
      [SECOND, 2],
    ],
  ],
  ['only the second is declared', [declare(SECOND, 1)], [[SECOND, 2]]],
])('tells apart two texts that begin alike where %s', (_, declared, expected) => {
  expect(found(declared, `<p>${BODY}</p><p>${SECOND}</p>`)).toEqual(expected);
});

it('finds a short text that begins a long one, in whatever order they are declared', () => {
  const short = BODY.slice(0, 62);
  const html = `<p>${BODY}</p><p>${short}</p>`;
  expect(found([declare(short, 1), declare(BODY, 5)], html)).toEqual([
    [BODY, 10],
    [short, 2],
  ]);
});

it('does not take a word in a sentence for a review', () => {
  expect(found(declare('Great', 5), '<p><a>Great</a> deals</p><p>Buy <b>Great</b></p>')).toEqual([]);
});

it.each([
  ['a number', 4, 8],
  ['words', '4.5 out of 5', 9],
  ['a list', [{ ratingValue: 4 }], 8],
  ['another node', { '@id': '#rating' }, 6],
  ['a best that is none', { ratingValue: 4, bestRating: 'five' }, 8],
  ['an expanded value', { 'https://schema.org/ratingValue': [{ '@value': '4' }] }, 8],
  ['0 from 0', { ratingValue: 0, worstRating: 0, bestRating: 10 }, 1],
  ['below 0', { ratingValue: -4 }, undefined],
  ['outside its scale', { ratingValue: 8 }, undefined],
])('reads a declared rating: %s', (_, reviewRating, rating) => {
  const graph = [
    { '@type': 'Review', reviewBody: BODY, reviewRating },
    { '@id': '#rating', ratingValue: '3' },
  ];
  expect(found({ '@graph': graph }, `<p>${BODY}</p>`)).toEqual([[BODY, rating]]);
});

it.each([
  ['description', { '@type': 'Review', description: BODY }],
  ['text', { '@type': ['CriticReview', 'Review'], text: BODY }],
  ['a recommendation', { '@type': 'Recommendation', text: BODY }],
  ['an article', { '@type': 'ReviewNewsArticle', description: 'In short.', articleBody: BODY }],
  ['a prefix', { '@type': 'schema:Review', 'schema:reviewBody': BODY }],
  ['an address', { '@type': ['http://schema.org/Review'], 'http://schema.org/reviewBody': [{ '@value': BODY }] }],
])('reads a declared text: %s', (_, review) => expect(found(review, `<p>${BODY}</p>`)).toEqual([[BODY, undefined]]));

it.each([
  ['the description of a film', { '@type': 'Movie', description: BODY }],
  ['a check of a claim', { '@type': 'ClaimReview', reviewBody: BODY }],
])('takes %s for no review', (_, node) => expect(found(node, `<p>${BODY}</p>`)).toEqual([]));

it.each(['application/ld+json; charset=utf-8', 'application/LD+JSON', ' application/ld+json'])(
  'reads scripts of type "%s"',
  (type) => {
    document.body.innerHTML = `<script type="${type}">${JSON.stringify(declare(BODY, 4))}</script><p>${BODY}</p>`;
    expect(readReviews(document, withDeclaredReviews(markup, document))).toHaveLength(1);
  },
);
