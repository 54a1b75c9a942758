// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { elementText } from '../../../lib/sites/reading/element-text';
import { readElement, readReviews } from '../../../lib/sites/reading/read-elements';
import type { Site } from '../../../lib/sites/site';

const site: Site = {
  id: 'example',
  name: 'Example',
  matches: ['https://example.com/*'],
  layouts: [
    {
      name: 'new',
      element: '.new',
      text: '.text',
      title: 'h2',
      rating: { selector: '.stars', attribute: 'data-stars', best: 5 },
      verdict: { unit: 'thumb', positive: '.up', negative: '.down' },
      spoiler: '.spoiler',
      strip: '.note',
      remove: /^\[held back\]$/,
      partial: '.cut',
      partialEnd: /…$/,
      anchor: '.stars',
    },
    { name: 'old', element: '.review', text: 'p', rating: { selector: '.score', best: 10 }, anchor: '.score' },
  ],
};

function elementOf(html: string): Element {
  document.body.innerHTML = html;
  return document.body.firstElementChild!;
}
const reviewOf = (html: string) => readElement(elementOf(html), site)?.review;

it('turns line breaks and blocks into newlines, and any other white space into one space', () => {
  const text = elementOf('<div>One\n  two<br>three <br/><br/><br/> four<p>five</p><p>six  seven</p></div>');
  expect(elementText(text)).toBe('One two\nthree\n\nfour\nfive\n\nsix seven');
});

it('reads no more than 100,000 characters of a text that never ends', () => {
  const text = elementOf(`<div>${'<p>so long </p>'.repeat(9_000)}${'x'.repeat(300_000)}</div>`);
  const read = elementText(text);
  expect(read.length).toBeGreaterThan(80_000);
  expect(read.length).toBeLessThanOrEqual(100_000);
  expect(elementText(elementOf(`<div>${'x'.repeat(300_000)}</div>`))).toHaveLength(100_000);
});

it('leaves out what the reviewer did not write', () => {
  const text = elementOf(
    '<div>Good<button>Read more</button><script>x</script><b class="note">3 likes</b><i> film</i></div>',
  );
  expect(elementText(text, '.note')).toBe('Good film');
});

it('keeps escaped markup as the text that it is', () => {
  expect(elementText(elementOf('<div>a &lt;script&gt; b</div>'))).toBe('a <script> b');
});

it('reads every declared part, the rating mapped onto 1 to 10', () => {
  const html =
    '<div class="new"><h2> A\n title </h2><b class="stars" data-stars="4,5"></b><i class="spoiler"></i><i class="cut"></i><i class="down"></i><div class="text">Words…</div></div>';
  expect(reviewOf(html)).toEqual({
    site: 'example',
    id: expect.stringMatching(/^[0-9a-f]{16}$/),
    text: 'Words…',
    title: 'A title',
    rating: 9,
    scale: { unit: 'points', highest: 5, given: 4.5 },
    verdict: 'negative',
    partial: true,
    spoiler: true,
  });
});

it('prefers the newest layout that an element matches', () => {
  const html = '<div class="review new"><p>Old.</p><b class="score">7</b><div class="text">New.</div></div>';
  expect(reviewOf(html)?.text).toBe('New.');
  expect(reviewOf(html.replace(' new', ''))).toMatchObject({ text: 'Old.', rating: 7 });
});

it.each(['', '–', '0', '11', 'no stars'])('takes a rating of "%s" for none', (stars) => {
  expect(reviewOf(`<div class="review"><b class="score">${stars}</b><p>Words.</p></div>`)).not.toHaveProperty('rating');
});

it('does not take a whole text for a cut one, nor a notice of the site for a text', () => {
  const html = '<div class="new"><i class="cut"></i><div class="text">[held back]</div></div>';
  expect(reviewOf(html)).toBeUndefined();
  expect(reviewOf(html.replace('[held back]', 'All of it.'))).not.toHaveProperty('partial');
});

it('never takes the rating of one element for the text of another', () => {
  document.body.innerHTML =
    '<div class="review"><p>First.</p></div><div class="review"><b class="score">3</b><p>Second.</p></div>';
  expect(readReviews(document, site).map(({ review }) => review.rating)).toEqual([undefined, 3]);
});

it('leaves out what shows only where something else fails', () => {
  expect(elementText(elementOf('<p>Good <noscript>pic.png</noscript><video>No video.</video>film</p>'))).toBe(
    'Good film',
  );
});

it('leaves out the excerpt of a text that is on the page as a whole', () => {
  const excerpts: Site = {
    ...site,
    layouts: [{ name: 'excerpt', element: '.excerpt', text: 'p', whole: '.whole' }],
  };
  document.body.innerHTML =
    '<div class="excerpt"><p>All of…</p></div><div class="excerpt"><p>Other</p></div><p class="whole">All of it.</p>';
  expect(readReviews(document, excerpts).map(({ review }) => review.text)).toEqual(['Other']);
});

it('finds no review in an element without text', () => {
  expect(reviewOf('<div class="review"><b class="score">3</b><p> <br> </p></div>')).toBeUndefined();
});

it('reads a review that is shown twice once, known by its text where the site gives no id', () => {
  document.body.innerHTML =
    '<div class="review"><p>Same.</p></div><div class="review"><p>Same.</p></div><div class="review"><p>Other.</p></div>';
  expect(readReviews(document, site).map(({ review }) => review.text)).toEqual(['Same.', 'Other.']);
});
