// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { markup } from '../../lib/sites/markup';
import { findWords } from '../../lib/sites/reading/find-words';
import { readReviews } from '../../lib/sites/reading/read-elements';

const TEXT = 'The tide comes in twice, and each time I forgave this film a little more.';
const MORE = 'By the end I had forgiven all of it.';

function readsOf(html: string) {
  document.body.innerHTML = html;
  return readReviews(document, markup);
}
const reviewsOf = (html: string) => readsOf(html).map(({ review }) => review);

const microdata = (inside: string, attributes = '') =>
  `<div itemscope itemtype="https://schema.org/Review" ${attributes}>${inside}</div>`;
const body = `<p itemprop="reviewBody">${TEXT}</p>`;
const rated = (rating: string) => microdata(rating + body);
const hReview = (inside: string) => `<div class="h-review">${inside}<div class="e-content">${TEXT}</div></div>`;
const hReview2005 = (inside: string) => `<div class="hreview">${inside}<p class="description">${TEXT}</p></div>`;
const rdfa = (inside: string) =>
  `<div vocab="https://schema.org/" typeof="Review">${inside}<p property="reviewBody">${TEXT}</p></div>`;

it.each([
  ['an item', rated('<div itemprop="reviewRating" itemscope><b itemprop="ratingValue">4</b></div>'), 8],
  ['an item without a scope', rated('<div itemprop="reviewRating"><b itemprop="ratingValue">4</b></div>'), 8],
  ['text of its own', rated('<span itemprop="reviewRating">4/5</span>'), 8],
  ['content of its own', rated('<meta itemprop="reviewRating" content="4">'), 8],
  ['an item with content', rated('<b itemprop="reviewRating" itemscope content="4">good</b>'), 8],
  ['a value of the review', rated('<b itemprop="ratingValue">4.5</b>'), 9],
  ['data', rated('<data itemprop="ratingValue" value="4">★★</data>'), 8],
  ['a meter', rated('<meter itemprop="ratingValue" value="3" max="4">good</meter>'), 7.5],
  ['an image', rated('<img itemprop="reviewRating" alt="4 stars" src="4.png">'), 8],
  ['glyphs', rated('<span itemprop="reviewRating">★★★★☆</span>'), 8],
  ['a label', rated('<span itemprop="reviewRating" aria-label="4 of 5"></span>'), 8],
  [
    'of 100',
    rated(
      '<div itemprop="reviewRating" itemscope><meta itemprop="ratingValue" content="80"><meta itemprop="bestRating" content="100"></div>',
    ),
    8,
  ],
  [
    'a best that is none',
    rated(
      '<div itemprop="reviewRating" itemscope><meta itemprop="ratingValue" content="4"><meta itemprop="bestRating" content="five"></div>',
    ),
    8,
  ],
  [
    '0 from 0 to 10',
    rated(
      '<div itemprop="reviewRating" itemscope><meta itemprop="ratingValue" content="0"><meta itemprop="worstRating" content="0"><meta itemprop="bestRating" content="10"></div>',
    ),
    1,
  ],
  ['0 of 5', rated('<meta itemprop="reviewRating" content="0">'), undefined],
  ['below 0', rated('<meta itemprop="reviewRating" content="-4">'), undefined],
  [
    'that of the film',
    rated(
      '<div itemprop="itemReviewed" itemscope><div itemprop="aggregateRating" itemscope><b itemprop="ratingValue">4</b></div></div>',
    ),
    undefined,
  ],
  [
    'data-vocabulary',
    `<div itemscope itemtype="http://data-vocabulary.org/Review"><b itemprop="rating">4</b><p itemprop="description">${TEXT}</p></div>`,
    8,
  ],
  ['RDFa', rdfa('<b property="reviewRating" typeof="Rating"><b property="ratingValue">4</b></b>'), 8],
  ['RDFa content', rdfa('<meta property="reviewRating" content="4">'), 8],
  ['p-rating', hReview('<b class="p-rating">4</b>'), 8],
  ['p-rating with p-best', hReview('<b class="p-rating">7</b> of <b class="p-best">10</b>'), 7],
  ['data beside glyphs', hReview('<data class="p-rating" value="2">★★★★</data>'), 4],
  ['the value pattern', hReview('<b class="p-rating">Mark: <b class="value">4</b> (good)</b>'), 8],
  ['value-title', hReview('<b class="p-rating"><i class="value-title" title="4.5"> </i>★★★★</b>'), 9],
  ['an abbreviation', hReview('<abbr class="p-rating" title="3">so-so</abbr>'), 6],
  ['an alternative text', hReview('<img class="p-rating" alt="4" src="4.png">'), 8],
  ['that of another item', hReview('<div class="p-item h-item"><b class="p-rating">4</b></div>'), undefined],
  ['hReview', hReview2005('<b class="rating">4</b>'), 8],
  ['hReview with best', hReview2005('<b class="rating"><b class="value">7</b> of <b class="best">10</b></b>'), 7],
  ['hReview as words', hReview2005('<b class="rating">4 of 5</b>'), 8],
  ['hReview abbreviation', hReview2005('<abbr class="rating" title="4.5">four and a half</abbr>'), 9],
  ['hReview value-title', hReview2005('<b class="rating"><i class="value-title" title="4.5"></i>****</b>'), 9],
  ['hReview image', hReview2005('<b class="rating"><img class="value" alt="4" src="4.png"></b>'), 8],
])('reads a rating: %s', (_, html, rating) => {
  expect(reviewsOf(html)).toMatchObject([{ text: TEXT }]);
  expect(reviewsOf(html)[0]?.rating).toBe(rating);
});

it.each([
  ['description', microdata(`<p itemprop="description">${TEXT}</p>`)],
  ['text', microdata(`<p itemprop="text">${TEXT}</p>`)],
  ['a full name', microdata(`<p itemprop="https://schema.org/reviewBody">${TEXT}</p>`)],
  ['several names', microdata(`<p itemprop="reviewBody text">${TEXT}</p>`)],
  ['an attribute, shown elsewhere', microdata(`<meta itemprop="reviewBody" content="${TEXT}"><div>${TEXT}</div>`)],
  ['a reference', `${microdata('by Ida', 'itemref="tide"')}<div id="tide">${body}</div>`],
  ['several types', `<div itemscope itemtype="https://schema.org/Review https://example.org/Note">${body}</div>`],
  ['a recommendation', `<div itemscope itemtype="https://schema.org/Recommendation">${body}</div>`],
  ['a recommendation in RDFa', `<div typeof="Recommendation"><p property="reviewBody">${TEXT}</p></div>`],
  [
    'an article that is a review',
    `<div itemscope itemtype="https://schema.org/ReviewNewsArticle"><p itemprop="description">In short.</p><p itemprop="articleBody">${TEXT}</p></div>`,
  ],
  ['a critic', `<div itemscope itemtype="http://schema.org/CriticReview">${body}</div>`],
  ['an excerpt before it', microdata(`<p itemprop="reviewBody">The tide comes in…</p>${body}`)],
  ['an author in it', microdata(`<p itemprop="reviewBody"><b itemprop="author">Ida</b> ${TEXT}</p>`)],
  ['a reply', microdata(`${body}<div itemprop="comment" itemscope><p itemprop="text">Thank you.</p></div>`)],
  ['a reply in it', microdata(`<div itemprop="reviewBody">${TEXT}<p itemprop="comment" itemscope>Thanks.</p></div>`)],
  [
    'the plot',
    microdata(
      `<div itemprop="itemReviewed" itemscope><p itemprop="description">A plot.</p></div><p itemprop="description">${TEXT}</p>`,
    ),
  ],
  [
    'the plot without a scope',
    microdata(
      `<div itemprop="itemReviewed"><p itemprop="description">A plot.</p></div><p itemprop="description">${TEXT}</p>`,
    ),
  ],
  ['RDFa with a prefix', `<div typeof="schema:Review"><p property="schema:reviewBody">${TEXT}</p></div>`],
  [
    'RDFa beside a plot',
    rdfa('<div property="itemReviewed" typeof="Movie"><p property="reviewBody">A plot.</p></div>'),
  ],
  ['e-description', `<div class="h-review"><div class="e-description">${TEXT}</div></div>`],
  ['p-content', `<div class="h-review"><p class="p-content">${TEXT}</p></div>`],
  ['an entry with a rating', `<div class="h-entry"><b class="p-rating">4</b><p class="e-content">${TEXT}</p></div>`],
  ['h-review beside a plot', hReview('<div class="p-item h-product"><p class="e-content">A plot.</p></div>')],
  ['h-review with a comment', hReview('<div class="u-comment h-cite"><p class="e-content">Indeed.</p></div>')],
  ['hReview beside a plot', hReview2005('<div class="item hproduct"><p class="description">A plot.</p></div>')],
])('reads a text: %s', (_, html) => {
  expect(reviewsOf(html).map(({ text }) => text)).toEqual([TEXT]);
});

const schema = (inside: string) => microdata(`<div itemprop="reviewBody">${inside}</div>`);
const content = (inside: string, around = '') =>
  `<div class="h-review">${around}<div class="e-content">${inside}</div></div>`;
const description = (inside: string) => `<div class="hreview"><div class="description">${inside}</div></div>`;

it.each([
  ['a link', schema(`${TEXT} <a href="#">Read more</a>`)],
  ['a link in two parts', schema(`${TEXT} <a href="#"><b>Read</b> more »</a>`)],
  ['a span in another language', schema(`${TEXT}<span>Mehr anzeigen</span>`)],
  ['a span in another script', schema(`<p>${TEXT}</p><p><span>続きを読む</span></p>`)],
  ['a link in RDFa', rdfa('').replace('</p>', ' <a>Lire la suite</a></p>')],
  ['a link in a microformat', content(`${TEXT} <a href="#">Leer más</a>`)],
  ['the film', schema(`<p itemprop="itemReviewed" itemscope><b itemprop="name">Tides</b></p>${TEXT}`)],
  ['the publisher', schema(`${TEXT}<p itemprop="publisher">The Harbour Post</p>`)],
  ['an author by address', schema(`<b itemprop="https://schema.org/author">Ida</b> ${TEXT}`)],
  ['a rating', schema(`<b itemprop="ratingValue">4</b><p>${TEXT}</p>`)],
  [
    'a rating that is an item',
    schema(`<b itemprop="reviewRating" itemscope><i itemprop="ratingValue">4</i></b>${TEXT}`),
  ],
  ['a title', schema(`<h3 itemprop="name">Ebb and flow</h3>${TEXT}`)],
  ['a date', schema(`<span itemprop="datePublished">May 2025</span> ${TEXT}`)],
  ['a p-rating', content(`<b class="p-rating">4</b> ${TEXT}`)],
  ['a date of a microformat', content(`${TEXT} <time class="dt-published">May 2025</time>`)],
  ['a card', content(`<a class="p-author h-card">Ida</a> ${TEXT}`)],
  ['another review that is quoted', content(`<blockquote class="h-cite">I hated it.</blockquote>${TEXT}`)],
  ['a rating of hReview', description(`<p class="rating">4</p>${TEXT}`)],
  ['a date of hReview', description(`<abbr class="dtreviewed" title="20250501">May</abbr> ${TEXT}`)],
])('leaves out of a text what the reviewer did not write: %s', (_, html) => {
  expect(reviewsOf(html)).toMatchObject([{ text: TEXT }]);
  expect(reviewsOf(html)[0]).not.toHaveProperty('partial');
});

it('keeps a text that stands in the item that it is about, as in the public tests of microformats', () => {
  const html = content(`<p class="p-item h-card"><b class="p-name p-org">Low Tide</b> is a fine café: ${TEXT}</p>`);
  expect(reviewsOf(html)).toMatchObject([{ text: `Low Tide is a fine café: ${TEXT}` }]);
});

it.each([
  ['a named link', 'The tide comes in… <a>See more</a>', 'The tide comes in…'],
  ['a link with the ellipsis in it', 'The tide comes in <a>… Read more</a>', 'The tide comes in …'],
  ['a link in a language of few', 'The tide comes in... <a>Darllen rhagor</a>', 'The tide comes in...'],
])('marks a text that breaks off before a link to the rest: %s', (_, html, text) => {
  expect(reviewsOf(schema(html))).toMatchObject([{ text, partial: true }]);
});

it.each([
  ['stressed at the end', `${TEXT} I want <em>more</em>`],
  ['linked at the end', `${TEXT} It reminds me of <a href="#">The Long Swell</a>`],
  ['that name a link in a sentence', `People should <b>read more</b> and watch less of this.`],
])('keeps words of the reviewer: %s', (_, html) => {
  expect(reviewsOf(schema(html))[0]?.text).toBe(html.replace(/<[^>]*>/g, ''));
});

const FULL = `${TEXT} ${MORE}`;

it.each([
  [
    'RDFa beside a teaser',
    `<div typeof="Review"><p property="reviewBody" content="${FULL}">${TEXT}… <a>More</a></p></div>`,
  ],
  ['RDFa beside the whole text', `<div typeof="Review"><p property="reviewBody" content="${FULL}">${FULL}</p></div>`],
  [
    'before a text with a link',
    microdata(`<meta itemprop="reviewBody" content="${FULL}"><p>${FULL} <a>Read more</a></p>`),
  ],
  [
    'beside a teaser',
    microdata(`<meta itemprop="reviewBody" content="${FULL}"><p>${FULL.slice(0, 90)}… <a>Read more</a></p>`),
  ],
  ['beside a marked teaser', microdata(`<meta itemprop="reviewBody" content="${FULL}">${body}`)],
])('reads the text that an attribute holds: %s', (_, html) => {
  const [review] = reviewsOf(html);
  expect(review?.text).toBe(FULL);
  expect(review).not.toHaveProperty('partial');
});

it('finds a few words that an attribute holds before a link', () => {
  const html = '<meta itemprop="reviewBody" content="Great film."><p>Great film. <a>Read more</a></p>';
  expect(reviewsOf(microdata(html)).map(({ text }) => text)).toEqual(['Great film.']);
});

it('finds a text that an attribute holds in two paragraphs before a link', () => {
  const html = `<meta itemprop="reviewBody" content="${FULL}"><div><p>${TEXT}</p><p>${MORE}</p><a>Read more</a></div>`;
  expect(reviewsOf(microdata(html)).map(({ text }) => text)).toEqual([`${TEXT}\n\n${MORE}`]);
});

it.each([
  [
    'before it',
    '<ul><li class="rating"><a rel="tag">Ambience</a>: <b class="value">9</b>/<b class="best">10</b></li></ul>',
  ],
  ['around it', '<a rel="tag">Ambience <b class="rating">3</b></a>'],
])('takes a rating of one side of a film for no rating of the whole: %s', (_, html) => {
  expect(reviewsOf(hReview2005(`${html}<b class="rating">2</b>`))[0]?.rating).toBe(4);
  expect(reviewsOf(hReview2005(html))[0]).not.toHaveProperty('rating');
});

it.each([
  ['only a plot', microdata('<div itemprop="itemReviewed" itemscope><p itemprop="description">A plot.</p></div>')],
  ['a summary of many', `<div itemscope itemtype="http://data-vocabulary.org/Review-aggregate">${body}</div>`],
  ['a text that is not shown', microdata(`<meta itemprop="reviewBody" content="${TEXT}">`)],
  ['an entry without a rating', `<div class="h-entry"><p class="e-content">${TEXT}</p></div>`],
])('finds no review: %s', (_, html) => expect(reviewsOf(html)).toEqual([]));

it('reads two reviews of the same words with other ratings, and one that a page shows twice', () => {
  const [good, bad] = [5, 1].map((stars) => rated(`<b itemprop="ratingValue">${stars}</b>`));
  expect(reviewsOf(`${good}${bad}${good}`).map(({ rating }) => rating)).toEqual([10, 2]);
});

it('joins a text in several parts, and finds its words in the page', () => {
  const [read] = readsOf(microdata(`${body}<p>An advertisement.</p><div><p itemprop="reviewBody">${MORE}</p></div>`));
  const text = `${TEXT}\n${MORE}`;
  expect(read?.review.text).toBe(text);
  const at = text.indexOf('forgiven');
  const [range] = findWords(read!.body, read!.strip, text, [[at, at + 'forgiven'.length]]);
  const { startContainer, startOffset, endOffset } = range!;
  expect(startContainer.nodeValue?.slice(startOffset, endOffset)).toBe('forgiven');
});

it.each([
  ['its own', hReview('<h2 class="p-name">Ebb</h2>'), 'Ebb'],
  ['not that of the film', hReview('<div class="p-item h-item"><b class="p-name">Tides</b></div>'), undefined],
  ['not the text', `<div class="h-review"><p class="p-name e-content">${TEXT}</p></div>`, undefined],
  ['not that of the author', rdfa('<p property="author" typeof="Person"><b property="name">Ida</b></p>'), undefined],
])('reads a title: %s', (_, html, title) => expect(reviewsOf(html)[0]?.title).toBe(title));
