import { expect, it } from 'vitest';
import { imdb } from '../../lib/sites/imdb';
import { readReviews } from '../../lib/sites/reading/read-elements';
import { fixturePage } from './pages';

const reviewsOf = (page: Document) => readReviews(page, imdb).map(({ review }) => review);

it('keeps script-like text, bidirectional controls and emoji as they were written', () => {
  const texts = new Map(reviewsOf(fixturePage('imdb-reviews-2025')).map(({ id, text }) => [id, text]));
  expect(texts.size).toBe(25);
  expect(texts.get('rw9900120')).toContain('as plain text');
  expect(texts.get('rw9900120')).toContain('<script>document.title = "gotcha"</script>');
  expect(texts.get('rw9900120')).toContain('\u202etxet desrever\u202c, a zero\u200bwidth space, and 5 < 7 > 3.');
  expect(texts.get('rw9900112')).toContain('Loved it ❤️ Bring tissues');
});

it('reads a collapsed spoiler as soon as it has been opened', () => {
  const page = fixturePage('imdb-reviews-2025');
  const text = page.querySelector<HTMLTemplateElement>('template[data-spoiler-of=rw9900127]')!.content;
  page.querySelectorAll('.review-spoiler-button')[1]!.replaceWith(text.cloneNode(true));
  const spoilers = reviewsOf(page).filter(({ spoiler }) => spoiler);
  expect(spoilers.map(({ id, rating }) => [id, rating])).toEqual([['rw9900127', 3]]);
  expect(spoilers[0]?.text).toMatch(/^A man goes out into a hurricane .* the tears unearned\.$/);
});
