import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { Example } from '../../lib/data/example';
import { readReviews } from '../../lib/data/read-reviews';
import { readReferenceReviews } from '../../lib/model/reference-reviews';

const RATINGS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const MOST_WORDS = [10, 40, 100, 220];

const file = await readFile(new URL('../../assets/reference.tsv', import.meta.url));
const { examples, bad } = await readReviews(new Blob([new Uint8Array(file)]), { scale: 10 });
const [head, ...lines] = file.toString().trimEnd().split('\n');

const wordsOf = ({ text }: Example) => text.split(/\s+/);
/** How many of these there are of each rating (row) and length (column). */
const counts = (reviews: readonly Example[]) =>
  RATINGS.map((rating) =>
    MOST_WORDS.map((most, i) => {
      const least = MOST_WORDS[i - 1] ?? 0;
      const fits = (words: number) => words > least && words <= most;
      return reviews.filter((review) => review.rating === rating && fits(wordsOf(review).length)).length;
    }),
  );

/** Words of both, as a share of the words of either. */
function shareInCommon(a: Set<string>, b: Set<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both);
}

it('there are forty reference reviews of each rating, and of each at least four of each length', () => {
  expect(bad).toEqual([]);
  expect(examples).toHaveLength(400);
  for (const row of counts(examples)) {
    expect(row.reduce((sum, count) => sum + count)).toBe(40);
    expect(Math.min(...row)).toBeGreaterThanOrEqual(4);
  }
});

it('no two reference reviews share most of their words', () => {
  const sets = examples.map(({ text }) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  const pairs = sets.flatMap((a, i) => sets.slice(i + 1).map((b) => shareInCommon(a, b)));
  expect(Math.max(...pairs)).toBeLessThan(0.5);
});

it.each([
  ['as the file has them', lines],
  ['in the opposite order', lines.toReversed()],
])('both halves have equally many of each rating and length: %s', async (_, reviews) => {
  const tsv = new TextEncoder().encode([head, ...reviews].join('\n'));
  const { rehearsed, measured } = await readReferenceReviews(tsv);
  expect(counts(rehearsed)).toEqual(counts(measured));
  const texts = [...rehearsed, ...measured].map(({ text }) => text);
  expect(texts.sort()).toEqual(examples.map(({ text }) => text).sort());
});
