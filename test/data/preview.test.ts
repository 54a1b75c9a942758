import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { previewReviews } from '../../lib/data/preview';

const preview = (file: string | Uint8Array<ArrayBuffer>) => previewReviews(new Blob([file]));

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
    hasHeader: true,
    isTable: true,
    rows: [
      { cells: ['1', 'Splendid.', '10', '', 'm1'], read: { rating: 10 } },
      { cells: ['2', 'Two lines\nof boredom', '2', '', 'm1'], read: { rating: 2 } },
      { cells: ['3', '', '5', '', 'm2'] },
      { cells: ['4', 'Middling.', '5.4', '', 'm2'], read: { rating: 5.4 } },
      { cells: ['5', 'Fun.', '', 'positive', 'm3'], read: { label: 1 } },
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
    doubles: { texts: 0, contradicting: 0 },
    scale: { lowest: 1, highest: 10 },
    labels: [
      { label: 'positive', read: 'positive' },
      { label: 'neg', read: 'negative' },
    ],
    encoding: 'utf-8',
    tables: [],
  });
});

it('is the same for a packed file', async () => {
  expect(await preview(new Uint8Array(gzipSync(FILE)))).toEqual(await preview(FILE));
});

it('lists the first hundred bad rows and counts them all; long texts are cut', async () => {
  const { bad, badCount, good, rows } = await preview(`text,label\n${'word '.repeat(900)},1\n${'x\n'.repeat(150)}`);
  expect([bad.length, badCount, good]).toEqual([100, 150, 1]);
  expect(bad[99]!.line).toBe(102);
  expect(rows[0]!.cells[0]).toHaveLength(300);
});

it.each([
  ['', 'data.empty'],
  ['text,label\n', 'data.noRows'],
])('refuses a file that holds %j', async (file, code) => {
  await expect(preview(file)).rejects.toMatchObject({ code });
});

it.each([
  ['id,stars\na,5\n', 'data.noTextColumn'],
  ['text\nGood.\n', 'data.noLabelColumn'],
  ['text,sentiment,rating\nGood.,pos,1\nBad.,neg,9\n', 'data.labelsContradictRatings'],
])('shows a file that holds %j, and why it cannot be used so', async (file, code) => {
  const { problem, columns, rows } = await preview(file);
  expect(problem).toMatchObject({ code });
  expect(columns.length).toBeGreaterThan(0);
  expect(rows.length).toBeGreaterThan(0);
});
