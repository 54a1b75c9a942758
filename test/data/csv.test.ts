import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type ReadOptions, readReviews } from '../../lib/data/csv';

/** A stream of these bytes in pieces of `size`. */
function streamOf(data: string | Uint8Array, size = 2 ** 16): ReadableStream<Uint8Array> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, at + size));
      else controller.close();
      at += size;
    },
  });
}

const read = (data: string | Uint8Array, options?: ReadOptions, size?: number) =>
  readReviews(streamOf(data, size), options);

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
    expect(await read(data)).toEqual({ examples: KAGGLE_EXAMPLES, bad: [] });
  });

  it('is read the same however its bytes are cut', async () => {
    const text = `\ufeff${KAGGLE.replace('gem', 'gem 👍 é').replaceAll('\n', '\r\n')}oops\r\n`;
    const whole = await read(text);
    expect(whole.bad).toEqual([{ line: 6, reason: { code: 'data.rowFields', facts: [1, 2] } }]);
    for (let size = 1; size <= 40; size++) expect(await read(text, {}, size)).toEqual(whole);
    for (let size = 1; size <= 40; size++) expect(await read(gzipSync(text), {}, size)).toEqual(whole);
  });

  it('may be separated by tabs or semicolons, which its header tells', async () => {
    const examples = [{ text: 'Fine, really; yes', label: 1, rating: 8 }];
    expect(await read('text\tlabel\trating\nFine, really; yes\t1\t8\n')).toEqual({ examples, bad: [] });
    expect(await read('text;label;rating\n"Fine, really; yes";1;8\n')).toEqual({ examples, bad: [] });
    expect(await read('text|label|rating\nFine, really; yes|1|8\n', { delimiter: '|' })).toEqual({ examples, bad: [] });
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
    });
  });

  it('comes back as papaparse wrote it', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((value) => value.trim() === value && !/[\r\ufffd]/.test(value));
    const rows = fc.array(fc.record({ review: text, label: fc.constantFrom(0, 1) }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 64 }), async (examples, size) => {
        const { examples: back, bad } = await read(Papa.unparse(examples, { quotes: true }), { delimiter: ',' }, size);
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

  it('lets go of the rest of the stream', async () => {
    let pieces = 0;
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(pieces++ ? 'fine,1\n' : 'review,label\n')),
      cancel: () => {
        isCancelled = true;
      },
    });
    expect((await readReviews(endless, { limit: 10 })).examples).toHaveLength(10);
    expect(isCancelled).toBe(true);
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
    ['a rating of 0', 'a,1,0', 'data.rowRating', ['"0"']],
    ['a rating out of range', 'a,1,11', 'data.rowRating', ['"11"']],
    ['a rating that is no number', 'a,1,NaN', 'data.rowRating', ['"NaN"']],
    ['no label', 'a,,', 'data.rowWithoutLabel', []],
    ['broken UTF-8', Uint8Array.of(0x61, 0xff, 0x2c, 0x31, 0x2c, 0x35), 'data.rowNotUtf8', []],
  ])('%s', async (_, row, code, facts) => {
    const before = new TextEncoder().encode('review,label,rating\r\n"two\r\nlines",1,8\r\n\r\n');
    const bytes = typeof row === 'string' ? new TextEncoder().encode(row) : row;
    const { examples, bad } = await read(
      Uint8Array.from([...before, ...bytes, ...new TextEncoder().encode('\r\nb,0,2')]),
    );
    expect(examples.map(({ text }) => text)).toEqual(['two\nlines', 'b']);
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
        const { examples, bad } = await read(`review,label\n${before}\n${'Fine,1\n'.repeat(3)}`, {}, size);
        expect(examples.slice(-3)).toEqual(new Array(3).fill({ text: 'Fine', label: 1 }));
        const lines = before.split(/\r?\n/).length;
        for (const { line } of bad) expect(line).toBeLessThanOrEqual(1 + lines);
      }),
      { numRuns: 2000 },
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
    ['no reviews', 'Title,sentiment\na,1\n', 'data.noTextColumn', ['"title", "sentiment"']],
    ['no labels', 'review,movie\na,tt1\n', 'data.noLabelColumn', ['"review", "movie"']],
    ['many columns', `${columns}\n`, 'data.noTextColumn', ['"c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", …']],
    ['binary', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'data.binary', []],
    ['UTF-16', Uint8Array.from(Buffer.from('\ufeffreview,label\n', 'utf16le')), 'data.binary', []],
    ['not UTF-8 in its header', Uint8Array.of(0xe9, 0x2c, 0xff, 0x0a), 'data.notUtf8', []],
    ['packed and cut short', gzipSync(KAGGLE.repeat(2000)).subarray(0, -100), 'data.damagedGzip', []],
    ['packed and damaged', Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8), 'data.damagedGzip', []],
    ['a header with an open quote', 'review,"label\na,1\n', 'data.headerQuotes', []],
    ['one endless line', `review,label\n${'a'.repeat(2 ** 20)}`, 'data.endlessLine', [2]],
    ['quoted wrongly throughout', `review,label\n${'"a\n'.repeat(5000)}`, 'data.tooManyQuotes', [1001]],
  ])('%s', async (_, data, code, facts) => {
    await expect(read(data)).rejects.toMatchObject({ code, facts });
  });
});
