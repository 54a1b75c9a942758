import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type ReadOptions, readReviews } from '../../lib/data/read-reviews';
import { fileOf, isVisible } from './support';

const read = (data: string | Uint8Array, options?: ReadOptions, size?: number) =>
  readReviews(fileOf(data, size), options);

const KAGGLE = `review,sentiment
"A ""little"" gem.<br /><br />See it, twice.",positive
"Two lines
of boredom",negative
Plain and short,positive
`;
const KAGGLE_EXAMPLES = [
  { text: 'A "little" gem.<br /><br />See it, twice.', label: 1 },
  { text: 'Two lines\nof boredom', label: 0 },
  { text: 'Plain and short', label: 1 },
];

describe('a file of reviews', () => {
  it.each([
    ['with quoted fields, commas and newlines', KAGGLE],
    ['with a byte order mark', `\ufeff${KAGGLE}`],
    ['with CRLF', KAGGLE.replaceAll('\n', '\r\n')],
    ['with CR alone', KAGGLE.replaceAll('\n', '\r')],
    ['without a newline at its end', KAGGLE.trimEnd()],
    ['with blank lines', KAGGLE.replace('\n"', '\n\n  \n"').concat('\n\n')],
    ['with upper case and spaces in its header', KAGGLE.replace('review,sentiment', ' Review , SENTIMENT ')],
    ['with other columns', KAGGLE.replace('review,', 'id,review,').replaceAll(/^(?="[AT]|Plain)/gm, '7,')],
    ['packed with gzip', gzipSync(KAGGLE)],
  ])('%s is read', async (_, data) => {
    expect(await read(data)).toEqual({ examples: KAGGLE_EXAMPLES, bad: [], badCount: 0 });
  });

  it('is read the same however its bytes are cut', async () => {
    const text = `\ufeff${KAGGLE.replace('gem', 'gem 👍 é').replaceAll('\n', '\r\n')}oops\r\n`;
    const whole = await read(text);
    expect(whole.bad).toEqual([{ line: 6, reason: { code: 'data.rowFields', facts: [1, 2] } }]);
    for (let size = 1; size <= 40; size++) expect(await read(text, {}, size)).toEqual(whole);
    for (let size = 1; size <= 40; size++) expect(await read(gzipSync(text), {}, size)).toEqual(whole);
  });

  it('may be separated by tabs or semicolons', async () => {
    const expected = { examples: [{ text: 'Fine, really; yes', label: 1, rating: 8 }], bad: [], badCount: 0 };
    expect(await read('text\tlabel\trating\nFine, really; yes\t1\t8\n')).toEqual(expected);
    expect(await read('text;label;rating\n"Fine, really; yes";1;8\n')).toEqual(expected);
    expect(await read('text|label|rating\nFine, really; yes|1|8\n', { delimiter: '|' })).toEqual(expected);
  });

  it('may have labels in several spellings, ratings, or both', async () => {
    const { examples, bad } = await read(
      'review,sentiment,rating,movie\na,Positive,9,tt1\nb, NEG ,,\nc,0,1,tt2\nd,pos,10,\ne,,6.5,tt1\nf,1,,\n',
    );
    expect(bad).toEqual([]);
    expect(examples).toEqual([
      { text: 'a', label: 1, rating: 9, movie: 'tt1' },
      { text: 'b', label: 0 },
      { text: 'c', label: 0, rating: 1, movie: 'tt2' },
      { text: 'd', label: 1, rating: 10 },
      { text: 'e', rating: 6.5, movie: 'tt1' },
      { text: 'f', label: 1 },
    ]);
  });

  it('may hold reviews alone where no labels are required', async () => {
    expect(await read('review\n"One, two"\nthree\n', { requireLabels: false })).toEqual({
      examples: [{ text: 'One, two' }, { text: 'three' }],
      bad: [],
      badCount: 0,
    });
  });

  it('comes back as papaparse wrote it', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter(
        (value) => isVisible(value) && !value.startsWith("'") && value.trim() === value && !/[\r\0\ufffd]/.test(value),
      );
    const rows = fc.array(fc.record({ review: text, label: fc.constantFrom(0, 1) }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 64 }), async (examples, size) => {
        const options = { delimiter: ',', columns: { text: 'review', label: 'label' } };
        const { examples: back, bad } = await read(Papa.unparse(examples, { quotes: true }), options, size);
        expect(bad).toEqual([]);
        expect(back).toEqual(examples.map(({ review, label }) => ({ text: review, label })));
      }),
    );
  });
});

describe('a limit', () => {
  it('takes the first good rows', async () => {
    const { examples, bad } = await read('review,label\na,1\noops\nb,0\nc,1\n', { limit: 2 });
    expect(examples.map(({ text }) => text)).toEqual(['a', 'b']);
    expect(bad).toHaveLength(1);
  });

  it('lets go of the rest of the file', async () => {
    const streams: string[] = [];
    const bytes = new TextEncoder().encode(`review,label\n${'fine,1\n'.repeat(20_000)}dull,0\n`);
    const whole = new Blob([bytes]);
    const file = {
      size: whole.size,
      slice: (from: number, to: number) => whole.slice(from, to),
      stream: () => {
        let at = 0;
        return new ReadableStream<Uint8Array>({
          pull(controller) {
            if (at >= bytes.length) {
              streams.push('read');
              controller.close();
            } else controller.enqueue(bytes.slice(at, at + 1000));
            at += 1000;
          },
          cancel: () => {
            streams.push('cancelled');
          },
        });
      },
    };
    expect((await readReviews(file, { limit: 10 })).examples).toHaveLength(10);
    expect(streams).toEqual(['read', 'cancelled']);
  });
});

const UNBALANCED = { code: 'data.rowQuotes', facts: [] };

describe('bad rows are named by the line on which they start', () => {
  it.each([
    ['too few fields', 'only', 'data.rowFields', [1, 3]],
    ['too many fields', 'a,b,1,5', 'data.rowFields', [4, 3]],
    ['an empty review', '" ",1,5', 'data.rowWithoutText', []],
    ['a foreign sentiment', 'a,meh,5', 'data.rowLabel', ['"meh"']],
    ['a foreign name for a sentiment', 'a,constructor,5', 'data.rowLabel', ['"constructor"']],
    ['a rating out of range', 'a,1,11', 'data.rowRating', ['"11"']],
    ['a rating that is no number', 'a,1,eight', 'data.rowRating', ['"eight"']],
    ['a rating below the scale', 'a,1,-3', 'data.rowRating', ['"-3"']],
    ['a label that is nothing, and no rating', 'a,NaN,N/A', 'data.rowWithoutLabel', []],
    ['a text that nobody sees', '\u200b\u00ad,1,5', 'data.rowWithoutText', []],
    ['a NUL', 'a\0b,1,5', 'data.rowNul', []],
    ['a cell of 400 kB', `${'long '.repeat(80_000)},1,5`, 'data.rowLong', []],
    ['a line of 2 MB', 'x'.repeat(2e6), 'data.rowLong', []],
    ['no label', 'a,,', 'data.rowWithoutLabel', []],
    ['a replacement character', 'a\ufffd,1,5', 'data.rowNotUtf8', []],
  ])('%s', async (_, row, code, facts) => {
    const before = 'review,label,rating\r\n"two\r\nlines",1,8\r\n\r\n';
    const { examples, bad } = await read(`${before}${row}\r\n${'b,0,2\r\n'.repeat(4)}`);
    expect(new Set(examples.map(({ text }) => text))).toEqual(new Set(['two\nlines', 'b']));
    expect(bad).toEqual([{ line: 5, reason: { code, facts } }]);
  });

  const GOOD = '"Good, again",1\n'.repeat(3);

  it('a quote that never closes does not swallow the rows after it', async () => {
    const { examples, bad } = await read(`review,label\n"Stray,1\n${GOOD}`);
    expect(examples).toHaveLength(3);
    expect(bad).toEqual([{ line: 2, reason: UNBALANCED }]);
  });

  it('nor does one that swallows more than any review is long', async () => {
    const { examples, bad } = await read(`review,label\n"Stray,1\n${'Good again,1\n'.repeat(50_000)}`);
    expect(examples).toHaveLength(50_000);
    expect(bad).toEqual([{ line: 2, reason: UNBALANCED }]);
  });

  it('whatever stands before them, good rows are read', async () => {
    const piece = fc.constantFrom('"', '""', ',', '\n', '\r\n', 'a', ' ', '1', '",', ',"', '"\n', 'é');
    const mess = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(mess, fc.integer({ min: 1, max: 50 }), async (before, size) => {
        const columns = { text: 0, label: 1 };
        const { examples, bad } = await read(`review,label\n${before}\nFine,good\nDull,bad\n`, { columns }, size);
        expect(examples.slice(-2)).toEqual([
          { text: 'Fine', label: 1 },
          { text: 'Dull', label: 0 },
        ]);
        const lines = before.split(/\r?\n/).length;
        for (const { line } of bad) expect(line).toBeLessThanOrEqual(1 + lines);
      }),
      { numRuns: 1000 },
    );
  });

  it('a row that is cut off at the end of the file is bad', async () => {
    const { examples, bad } = await read(`label,review\n1,Good\n0,"Cut of`);
    expect(examples).toHaveLength(1);
    expect(bad).toEqual([{ line: 3, reason: UNBALANCED }]);
  });

  it('stray quotes within a line are forgiven', async () => {
    const { examples, bad } = await read(`review,label\n"He said "hi" to us",1\n5" tall,0\n${GOOD}`);
    expect(bad).toEqual([]);
    expect(examples.slice(0, 2).map(({ text }) => text)).toEqual(['He said "hi" to us', '5" tall']);
  });
});

describe('a file that cannot be read is refused with a reason', () => {
  const columns = Array.from({ length: 10 }, (_, i) => `c${i}`);
  it.each([
    ['empty', '', 'data.empty', []],
    ['blank', '\n \n\n', 'data.empty', []],
    ['packed and empty', gzipSync(''), 'data.empty', []],
    ['only a header', 'review,sentiment\n', 'data.noRows', []],
    ['no reviews', 'id,sentiment\na,1\n', 'data.noTextColumn', ['"id", "sentiment"']],
    ['no labels', 'review,movie\na,tt1\n', 'data.noLabelColumn', ['"review", "movie"']],
    [
      'many columns',
      `${columns}\n${columns}\n`,
      'data.noTextColumn',
      ['"c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", …'],
    ],
    ['binary', Uint8Array.from({ length: 100 }, (_, i) => i % 32), 'data.binary', []],
    ['packed and cut short', gzipSync(KAGGLE.repeat(2000)).subarray(0, -100), 'data.damagedGzip', []],
    ['packed and damaged', Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8), 'data.damagedGzip', []],
    ['a header with an open quote', '"review,label\na,1\n', 'data.headerQuotes', []],
    ['one endless line', 'a'.repeat(2 ** 21), 'data.endlessLine', [1]],
    ['no good row', `review,label\n${'"a\n'.repeat(12_000)}`, 'data.noGoodRow', [12_000, UNBALANCED]],
  ])('%s', async (_, data, code, facts) => {
    await expect(read(data)).rejects.toMatchObject({ code, facts });
  });
});
