import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { previewReviews } from '../../lib/data/preview';

const preview = (file: string | Uint8Array<ArrayBuffer>) => previewReviews(new Blob([file]).stream());

const FILE = `id,Text, Rating ,sentiment,movie
1,Splendid.,10,,m1
2,"Two lines
of boredom",2,,m1
3,,5,,m2
4,Middling.,5.4,,m2
5,Fun.,,positive,m3
6,Odd.,eleven,,m3
7,too few
8,Dull.,,neg,m4
9,Dire.,1,,m4
10,Fine.,7,,m5
`;

it('tells what the columns are read as, how many rows are good, and why others are not', async () => {
  expect(await preview(FILE)).toEqual({
    columns: [
      { name: 'id' },
      { name: 'Text', meaning: 'text' },
      { name: 'Rating', meaning: 'rating' },
      { name: 'sentiment', meaning: 'label' },
      { name: 'movie', meaning: 'movie' },
    ],
    rows: [
      { text: 'Splendid.', rating: 10, movie: 'm1' },
      { text: 'Two lines\nof boredom', rating: 2, movie: 'm1' },
      { text: 'Middling.', rating: 5.4, movie: 'm2' },
      { text: 'Fun.', label: 1, movie: 'm3' },
      { text: 'Dull.', label: 0, movie: 'm4' },
    ],
    good: 7,
    bad: [
      { line: 5, reason: { code: 'data.rowWithoutText', facts: [] } },
      { line: 8, reason: { code: 'data.rowRating', facts: ['"eleven"'] } },
      { line: 9, reason: { code: 'data.rowFields', facts: [2, 5] } },
    ],
    badCount: 3,
    sides: { positive: 3, negative: 3, middling: 1 },
    ratings: [1, 1, 0, 0, 1, 0, 1, 0, 0, 1],
  });
});

it('is the same for a packed file', async () => {
  expect(await preview(new Uint8Array(gzipSync(FILE)))).toEqual(await preview(FILE));
});

it('lists the first hundred bad rows and counts them all; long texts are cut', async () => {
  const { bad, badCount, good, rows } = await preview(`text,label\n${'x,2\n'.repeat(150)}${'word '.repeat(900)},1\n`);
  expect([bad.length, badCount, good]).toEqual([100, 150, 1]);
  expect(bad[99]!.line).toBe(101);
  expect(rows[0]!.text).toHaveLength(300);
});

it.each([
  ['', 'data.empty'],
  ['text,label\n', 'data.noRows'],
  ['title,stars\na,5\n', 'data.noTextColumn'],
  ['text\nGood.\n', 'data.noLabelColumn'],
])('refuses a file that holds %j', async (file, code) => {
  await expect(preview(file)).rejects.toMatchObject({ code });
});
