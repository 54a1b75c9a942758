import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Example } from '../../lib/data/example';
import { readReviews } from '../../lib/data/read-reviews';
import { writeCsv } from '../../lib/data/write-csv';
import { isVisible } from './support';

const COLUMNS = {
  review: ({ text }: Example) => text,
  rating: ({ rating }: Example) => rating,
  sentiment: ({ label }: Example) => label,
  movie: ({ movie }: Example) => movie,
  site: () => 'imdb',
};
const write = (examples: readonly Example[]) => writeCsv(examples, COLUMNS);
const read = (csv: string) => readReviews(new Blob([csv]));

const someText = (min: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: min }),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\n', ' ', 'a'),
        minLength: min,
      }),
    )
    .filter((text) => isVisible(text) && text === text.trim() && text.length >= min && !/[\0\ufffd\r]/.test(text));
const example: fc.Arbitrary<Example> = fc
  .record(
    {
      text: someText(1),
      rating: fc.double({ min: 1, max: 10, noNaN: true }),
      label: fc.constantFrom(0 as const, 1 as const),
      movie: someText(1),
    },
    { requiredKeys: ['text'] },
  )
  .filter(({ rating, label }) => rating !== undefined || label !== undefined);

it('is read back as it was, whatever the texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(example, { minLength: 1, maxLength: 20 }), async (examples) => {
      expect(await read(write(examples))).toEqual({ examples, bad: [], badCount: 0 });
    }),
    { numRuns: 300 },
  );
});

it.each([
  ['=HYPERLINK("https://example.org";"free")', `"'=HYPERLINK(""https://example.org"";""free"")"`],
  ['+1 for the ending', "'+1 for the ending"],
  ['- 2 stars', "'- 2 stars"],
  ['@everyone', "'@everyone"],
  ["'=1+1", "''=1+1"],
  ["'Twas good", "'Twas good"],
  ['One more = less', 'One more = less'],
])('lets no spreadsheet run %s', async (text, cell) => {
  const csv = write([{ text, rating: 8 }]);
  expect(csv).toBe(`review,rating,sentiment,movie,site\n${cell},8,,,imdb\n`);
  expect((await read(csv)).examples).toEqual([{ text, rating: 8 }]);
});

it('disarms every column, and a tab that a page smuggles in front', () => {
  expect(write([{ text: 'Good', label: 1, movie: '=cmd' }])).toContain("Good,,1,'=cmd,imdb");
  expect(writeCsv([{}], { a: () => '\t=1' })).toBe("a\n'=1\n");
});

it('leaves out what would have the row refused', async () => {
  const csv = write([{ text: ' A gem\ufffd\0,\r\nhalf \ud800 a heart ', label: 1 }]);
  const { examples, bad } = await read(csv);
  expect(bad).toEqual([]);
  expect(examples).toEqual([{ text: 'A gem,\nhalf  a heart', label: 1 }]);
});
