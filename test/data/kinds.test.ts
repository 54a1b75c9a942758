import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import type { Example } from '../../lib/data/example';
import { previewReviews } from '../../lib/data/preview';
import { readReviews } from '../../lib/data/read-reviews';
import type { ReadChoices } from '../../lib/data/review-rows';
import { fileOf } from './support';

/** Reviews of films that do not exist, by side. */
const GOOD = ['A warm film, twice as good as "Fog".', 'Sharp, quick and kind; see it.', 'The cast sings.'];
const BAD = ['Three hours of wet sand.', 'Dull; the lighthouse acts best.', 'Nobody laughed, not once.'];

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const REVIEWS = GOOD.flatMap((text, i) => [
  { text, isGood: true },
  { text: BAD[i]!, isGood: false },
]);
/** A table of the reviews with these words for good and bad. */
const table = (
  header: string,
  good: string,
  bad: string,
  row = (text: string, word: string) => `${quoted(text)},${word}`,
) => [header, ...REVIEWS.map(({ text, isGood }) => row(text, isGood ? good : bad))].join('\n');
/** A number of its own for each text, as R numbers rows. */
const numberOf = (text: string) => REVIEWS.findIndex((each) => each.text === text) + 1;
const first = (header: string, good: string, bad: string) =>
  table(header, good, bad, (text, word) => `${word},${quoted(text)}`);

const read = async (data: string | Uint8Array, choices?: ReadChoices) =>
  (await readReviews(fileOf(data), choices)).examples;
const labelled = (good: Partial<Example> = { label: 1 }, bad: Partial<Example> = { label: 0 }) =>
  REVIEWS.map(({ text, isGood }) => ({ text, ...(isGood ? good : bad) }));
const rated = (good: number, bad: number) => labelled({ rating: good }, { rating: bad });

describe('labels', () => {
  it.each([
    ['positive', 'negative'],
    ['Pos', 'NEG'],
    ['P', 'N'],
    ['good', 'bad'],
    ['fresh', 'rotten'],
    ['True', 'False'],
    ['yes', 'no'],
    ['1', '0'],
    ['1.0', '0.0'],
    ['2', '1'],
    ['4', '0'],
    ['1', '-1'],
    ['__label__2', '__label__1'],
    ['__label__positive', '__label__negative'],
    ['LABEL_1', 'LABEL_0'],
    ['Recommended', 'Not Recommended'],
    ['"  positive "', '"  negative "'],
    ['positif', 'négatif'],
    ['Extremely Positive', 'somewhat negative'],
    ['very good', 'Poor'],
    ['Excellent', 'Terrible'],
    ['Mostly Positive', 'very_negative'],
    ['sehr gut', 'eher schlecht'],
  ])('%s and %s', async (good, bad) => {
    expect(await read(table('review,label', good, bad))).toEqual(labelled());
  });

  it.each([
    ['in words', 'positive', 'negative', 'neutral'],
    ['0, 1, 2', '2', '0', '1'],
    ['1, 2, 3', '3', '1', '2'],
    ['-1, 0, 1', '1', '-1', '0'],
  ])('three classes, %s: the middle one is a middling rating', async (_, good, bad, neutral) => {
    const examples = await read(`${table('review,sentiment', good, bad)}\nIt is a film.,${neutral}`);
    expect(examples).toEqual([...labelled(), { text: 'It is a film.', rating: 5.5 }]);
  });

  it('of five classes are ratings, 2 in the middle', async () => {
    const rows = '\nFine.,3\nSo so.,2\nMeh.,1';
    for (const header of ['text,label', 'Phrase,Sentiment']) {
      expect(await read(`${table(header, '4', '0')}${rows}`)).toEqual([
        ...rated(10, 1),
        { text: 'Fine.', rating: 7.75 },
        { text: 'So so.', rating: 5.5 },
        { text: 'Meh.', rating: 3.25 },
      ]);
    }
    // One of them may be seldom.
    const few = await read(`${table('Phrase,Sentiment', '4', '0')}\nSo so.,2\nMeh.,1`);
    expect(few.at(-2)).toEqual({ text: 'So so.', rating: 5.5 });
    const { scale } = await previewReviews(fileOf(`${table('text,rating', '4', '0')}${rows}`));
    expect(scale).toEqual({ lowest: 0, highest: 5 });
    const unnamed = Array.from({ length: 20 }, (_, i) => `Another reel of wet sand: ${i}.,${i % 5}`).join('\n');
    expect((await previewReviews(fileOf(unnamed))).scale).toMatchObject({ highest: 4 });
  });
});

it.each([
  ['5 stars', '1 star'],
  ['10/10', '2/10'],
  ['★★★★★', '★'],
])('%s and %s in a column of labels are ratings', async (good, bad) => {
  expect(await read(table('review,label', good, bad))).toEqual(rated(10, 2));
});

describe('ratings', () => {
  it.each([
    ['9/10', '2/10', 9, 2],
    ['4.5/5', '1/5', 9, 2],
    ['90%', '20 %', 9, 2],
    ['"8,5"', '"2,5"', 8.5, 2.5],
    ['★★★★½', '★', 9, 2],
    ['★★★★☆', '★☆☆☆☆', 8, 2],
    ['4½', '½', 9, 1],
    ['★★★★', '½', 8, 1],
    ['4 1/2', '1', 9, 2],
    ['4½/5', '½/5', 9, 1],
    ['4 1/2 stars', '1-1/2 stars', 9, 3],
    ['3 1/2 out of 4', '1/2', 8.75, 5],
    ['★★★★ 1/2', '★ ½', 9, 3],
    ['★★★★¾', '★½☆☆☆', 9.5, 3],
    ['4 stars', '1 star', 8, 2],
    ['4.0 out of 5 stars', '1.0 out of 5 stars', 8, 2],
    ['B+', 'D', 8.33, 2.5],
    ['5', '1', 10, 2],
    ['4.5', '0.5', 9, 1],
    ['10', '0', 10, 1],
    ['95', '20', 9.5, 2],
    ['18', '4', 9, 2],
    ['0.9', '-0.8', 9.55, 1.9],
    ['0.9', '0.1', 9, 1],
    ['2', '-2', 10, 1],
    ['-1', '-3', 4.6, 2.8],
  ])('%s and %s', async (good, bad, highRating, lowRating) => {
    expect(await read(table('review,rating', good, bad))).toEqual(rated(highRating, lowRating));
  });

  it.each([
    ['1 to 5', ['1', '2', '3', '4', '5'], ['55', '45', '2019', '8'], 5],
    ['1 to 10', ['1', '4', '7', '10'], ['85', '2019'], 10],
    ['0 to 20', ['2', '8', '13', '18'], ['133'], 20],
    ['0 to 1', ['0.1', '0.5', '0.9'], ['9', '-0.5'], 1],
    ['-1 to 1', ['-0.8', '-0.1', '0.9'], ['8'], 1],
  ])('from %s keep their scale beside a typing error, which costs its row', async (_, values, mistakes, highest) => {
    for (const mistake of mistakes) {
      const rows = Array.from({ length: 199 }, (_, i) => `Reel ${i}.,${values[i % values.length]}`);
      const { scale, good, badCount } = await previewReviews(
        fileOf(`review,rating\n${rows.join('\n')}\nSand.,${mistake}`),
      );
      expect([scale?.highest, good, badCount], mistake).toEqual([highest, 199, 1]);
    }
  });

  it('that are labels are read as labels', async () => {
    expect(await read(table('review,rating', 'Positive', 'Negative'))).toEqual(labelled());
    expect(await read(table('review,score', '1', '0'))).toEqual(labelled());
  });

  it('up to 5 are of a scale of 10 where labels beside them say so', async () => {
    const csv = 'text,label,rating\nA wet week.,neg,4\nA wet day.,neg,4\nA wet night.,neg,1\nGood.,pos,';
    expect((await read(csv)).map(({ rating }) => rating)).toEqual([4, 4, 1, undefined]);
  });

  it('are on the scale that the user names', async () => {
    expect(await read(table('review,rating', '4', '1'), { scale: 4 })).toEqual(rated(10, 2.5));
    expect(await read(table('review,rating', '4', '1'), { scale: 10 })).toEqual(rated(4, 1));
    expect(await read(table('review,rating', '1', '-2'), { scale: { lowest: -2, highest: 2 } })).toEqual(
      rated(7.75, 1),
    );
    expect(await read(table('review,score', '2', '1'), { scale: { lowest: 1, highest: 2 } })).toEqual(rated(10, 1));
  });
});

describe('columns', () => {
  it.each([
    'stars,text',
    'overall,reviewText',
    'score,review_text',
    'Rating,Reviews',
    'My Rating,body',
    'grade,comment',
  ])('%s', async (header) => {
    expect(await read(first(header, '5', '1'))).toEqual(rated(10, 2));
  });

  it('are found by what is in them where their names say nothing', async () => {
    expect(await read(first('a,b', 'positive', 'negative'))).toEqual(labelled());
    expect(await read(first('a,b', '4/5', '1/5'))).toEqual(rated(8, 2));
  });

  it('without names are data from the first row on', async () => {
    const { hasHeader, columns } = await previewReviews(fileOf(table('', 'positive', 'negative').trimStart()));
    expect([hasHeader, columns.map(({ name }) => name)]).toEqual([false, ['1', '2']]);
    expect(await read(table('', 'positive', 'negative').trimStart())).toEqual(labelled());
  });

  it.each([
    ['an unnamed index', ',review,label', (text: string, word: string) => `7,${quoted(text)},${word}`],
    [
      'one without even a comma',
      'review,label',
      (text: string, word: string) => `${numberOf(text)},${quoted(text)},${word}`,
    ],
    ['an empty namesake', 'review,review,label', (text: string, word: string) => `,${quoted(text)},${word}`],
    ['a delimiter at the end', 'review,label,', (text: string, word: string) => `${quoted(text)},${word},`],
    ['a delimiter at the end of rows', 'review,label', (text: string, word: string) => `${quoted(text)},${word},`],
    [
      'cells that a spreadsheet leaves out',
      'review,label,notes,seen',
      (text: string, word: string) => `${quoted(text)},${word}`,
    ],
    ['a label called review', 'review,text', (text: string, word: string) => `${word},${quoted(text)}`],
  ])('with %s', async (_, header, row) => {
    expect(await read(table(header, 'pos', 'neg', row))).toEqual(labelled());
  });

  it.each([
    ['review,rating', (i: number) => `A film of sand,${i % 5},5`],
    ['review,rating', (i: number) => `Reel ${i},${i % 5},5`],
    ['rating,review', (i: number) => `${i % 5},5,Reel ${i}`],
  ])('%s: a decimal comma without quotes costs its row', async (header, row) => {
    const rows = Array.from({ length: 10 }, (_, i) => row(i)).join('\n');
    const { columns, good, badCount } = await previewReviews(fileOf(`${header}\n${rows}`));
    expect([columns.length, good, badCount]).toEqual([2, 0, 10]);
  });

  it('called title are films where they recur, and headlines where they differ', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `Fog,Headline ${i},Text ${i} is here.,${i % 2}`);
    const examples = await read(`title,b,review,label\n${rows.join('\n')}`);
    expect(examples.every(({ movie, title }) => movie === 'Fog' && title === undefined)).toBe(true);
    const [example] = await read(`a,title,review,label\n${rows.join('\n')}`);
    expect(example).toMatchObject({ title: 'Headline 0' });
  });

  it('are those that the user names, by name or number', async () => {
    const csv = 'review,other,sentiment,mine\nA wet week.,A dry day.,pos,bad\nSunny hours.,Dark ones.,neg,good\n';
    const columns = { text: 'Other', label: '4' };
    expect(await read(csv, { columns })).toEqual([
      { text: 'A dry day.', label: 0 },
      { text: 'Dark ones.', label: 1 },
    ]);
    const namesakes = await read('review,review,label\n,A wet week.,pos\n,Sunny hours.,neg\n', {
      columns: { text: 'review' },
    });
    expect(namesakes.map(({ text }) => text)).toEqual(['A wet week.', 'Sunny hours.']);
    await expect(read(csv, { columns: { text: 'none such' } })).rejects.toMatchObject({ code: 'data.noSuchColumn' });
  });

  it('of a certificate are no ratings', async () => {
    await expect(read(table('review,rating', 'PG-13', 'R'))).rejects.toMatchObject({ code: 'data.noLabelColumn' });
  });
});

describe('exports', () => {
  const letterboxd = 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date';
  it.each([
    [
      'Letterboxd',
      `${letterboxd}\n2026-01-02,Fog,2020,https://example.org/1,3.5,,Fine by me.,,\n`,
      [{ text: 'Fine by me.', rating: 7, movie: 'Fog' }],
    ],
    [
      'Goodreads',
      'Book Id,Title,My Rating,Average Rating,My Review\n1,Fog,4,3.9,Fine by me.\n2,Sand,0,3.1,Unrated.\n',
      [{ text: 'Fine by me.', rating: 8, movie: 'Fog' }],
    ],
    [
      'IMDb',
      'Const,Your Rating,Title,URL,Your Review\ntt01,4,Fog,https://example.org/tt01,Not for me.\n',
      [{ text: 'Not for me.', rating: 4, movie: 'tt01' }],
    ],
  ])('of %s', async (known, csv, examples) => {
    expect(await previewReviews(fileOf(csv))).toMatchObject({ known });
    expect(await read(csv)).toEqual(examples);
  });

  it('without texts are named', async () => {
    const csv = 'Date,Name,Year,Letterboxd URI,Rating\n2026-01-02,Fog,2020,https://example.org/1,3.5\n';
    await expect(read(csv)).rejects.toMatchObject({ code: 'data.exportWithoutTexts', facts: ['Letterboxd'] });
  });
});

describe('forms', () => {
  const csv = table('review,label', 'pos', 'neg');
  it.each([
    ['sep=', `sep=;\n${table('review;label', 'pos', 'neg', (text, word) => `${quoted(text)};${word}`)}`],
    ['comments', `# exported in 2026\n#\n${csv}\n# the end\n`],
    ['a header with #', `#${csv}`],
    ['spaces after a delimiter', table('review, label', 'pos', 'neg', (text, word) => `${quoted(text)}, ${word}`)],
    ['spaces before a quote', table('label, review', 'pos', 'neg', (text, word) => `${word}, ${quoted(text)}`)],
    ['backslashes', table('review,label', 'pos', 'neg', (text, word) => `"${text.replaceAll('"', '\\"')}",${word}`)],
    ['stray quotes', table('review,label', 'pos', 'neg', (text, word) => `"${text}",${word}`)],
    [
      'semicolons in a header of commas',
      table('review,label,a;b', 'pos', 'neg', (text, word) => `${quoted(text)},${word},c;d`),
    ],
    ['lines of fastText', REVIEWS.map(({ text, isGood }) => `__label__${isGood ? 2 : 1} ${text}`).join('\n')],
    ['a list of objects', JSON.stringify(labelled())],
    ['a list under a key', JSON.stringify({ page: 1, reviews: labelled() }, null, 2)],
    [
      'columns of JSON',
      JSON.stringify({ text: REVIEWS.map(({ text }) => text), label: REVIEWS.map(({ isGood }) => isGood) }),
    ],
    ['a zip', zipSync({ 'a/IMDB Dataset.csv': strToU8(csv), '__MACOSX/._x.csv': strToU8('junk') })],
    ['a zip in a zip', zipSync({ 'train.csv.zip': zipSync({ 'train.csv': strToU8(csv) }) })],
    ['a zip that is not compressed', zipSync({ 'train.csv': [strToU8(csv), { level: 0 }] })],
    [
      'a zip with other tables',
      zipSync({ 'test.csv': strToU8(`id,text\n${'1,x\n'.repeat(500)}`), 'train.csv': strToU8(csv) }),
    ],
  ])('%s', async (_, data) => {
    expect(await read(data)).toEqual(labelled());
  });

  it('of Windows are read, and named', async () => {
    const bytes = Uint8Array.from(Buffer.from(`${csv}\nDas Café war schön.,pos`, 'latin1'));
    expect(await previewReviews(fileOf(bytes))).toMatchObject({ encoding: 'windows-1252', good: 7 });
    expect((await read(bytes)).at(-1)).toEqual({ text: 'Das Café war schön.', label: 1 });
  });

  it('with a run of zeros lose the rows that have it', async () => {
    const zeros = `${csv}\nA reel of ${'\0'.repeat(900)}\nThe sand sings.,pos\n`;
    expect(await previewReviews(fileOf(zeros))).toMatchObject({ good: 7, badCount: 1 });
    await expect(read('\0'.repeat(5000))).rejects.toMatchObject({ code: 'data.binary' });
  });

  it('of UTF-8 may have a damaged row', async () => {
    const bytes = Buffer.concat([Buffer.from(`${csv}\nÄÖÜ,pos\n`), Buffer.from('caf\xe9,neg\n', 'latin1')]);
    expect(await previewReviews(fileOf(bytes))).toMatchObject({ encoding: 'utf-8', good: 7, badCount: 1 });
  });

  it.each([
    ['bzip2', 'BZh91AY&SYxxxx'],
    ['Parquet', 'PAR1\x15\x04'],
    ['Excel', zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'xl/workbook.xml': strToU8('<x/>') })],
    ['OpenDocument', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') })],
    ['HTML', '<!DOCTYPE html><html></html>'],
  ])('%s is named', async (name, data) => {
    await expect(read(data)).rejects.toMatchObject({ code: 'data.format', facts: [expect.stringContaining(name)] });
  });

  it.each([
    ['a zip without tables', zipSync({ 'a.png': strToU8('x') }), 'data.zipWithoutTable'],
    ['a zip that is cut short', zipSync({ 'a.csv': strToU8(csv) }).subarray(0, 80), 'data.damagedZip'],
    ['JSON without reviews', '[[1, 2], [3]]', 'data.json'],
  ])('%s is refused', async (_, data, code) => {
    await expect(read(data)).rejects.toMatchObject({ code });
  });
});

it('texts that are nearly the same are counted, and those with the opposite opinion', async () => {
  const csv = `review,label\n${'A wet week!,pos\na  wet week,pos\nA WET <b>week</b>.,neg\nSand.,neg\n'}`;
  expect(await previewReviews(fileOf(csv))).toMatchObject({ doubles: { texts: 2, contradicting: 1 } });
});

it('a class of which no label can be read is asked for', async () => {
  const csv = `review,label\n${REVIEWS.map(({ text }, i) => `${quoted(text)},${i < 4 ? 'pos' : 'zzz'}`).join('\n')}`;
  await expect(read(csv)).rejects.toMatchObject({ code: 'data.classUnread', facts: [2, '"zzz"'] });
});

describe('a side that would be empty', () => {
  const rows = (values: readonly (string | number)[], header = 'review,rating') =>
    `${header}\n${Array.from({ length: 24 }, (_, i) => `Reel ${i} of the sand.,${values[i % values.length]}`).join('\n')}`;

  it.each([
    ['of polarities, 2 and 1', rows([2, 1])],
    ['of three classes', rows([1, 2, 3], 'review,score')],
    ['of polarities near 0', rows([-0.2, 0.3], 'review,polarity')],
  ])('%s, is asked for', async (_, csv) => {
    await expect(read(csv)).rejects.toMatchObject({
      code: 'data.sideLost',
      facts: [24, expect.anything(), expect.anything()],
    });
  });

  it('is what the file holds where its values say so, or the user', async () => {
    for (const csv of [rows([4]), rows(['8/10', '9/10']), rows(['positive', 'neutral'], 'review,label')])
      expect(await read(csv)).toHaveLength(24);
    expect(await read(rows([8, 9, 10]), { scale: 10 })).toHaveLength(24);
  });
});

it('ratings that contradict one of the labels, as its confidence does, are asked about', async () => {
  const csv = table('text,label,score', 'POSITIVE,0.99', 'NEGATIVE,0.98');
  await expect(read(csv)).rejects.toMatchObject({ code: 'data.labelsContradictRatings', facts: [3, 6] });
  expect(await read(csv, { columns: { rating: null } })).toEqual(labelled());
  const odd = Array.from({ length: 30 }, (_, i) => `\nReel ${i}.,POSITIVE,0.8`).join('');
  expect(await read(`text,label,score${odd}\nSand.,NEGATIVE,0.9`)).toHaveLength(31);
});

const CASES = new URL('../../../shared/cases/csv/', import.meta.url).pathname;
const areThere = existsSync(CASES);
/** Files that stop, by the code of their problem, and files with rows that cannot be read. */
const STOPS: Record<string, string> = {
  71: 'data.labelsContradictRatings',
  72: 'data.noLabelColumn',
  74: 'data.format',
};
const BAD_ROWS: Record<string, number> = { 20: 1, 22: 19, 23: 19, 70: 1 };

if (!areThere) console.warn('skipped: ../shared/cases is absent');
describe('the cases from bug reports', () => {
  const files = areThere ? readdirSync(CASES) : [];
  test.skipIf(!areThere)('are there', () => expect(files.length).toBeGreaterThan(50));
  it.each(files)('%s', async (name) => {
    const file = fileOf(readFileSync(CASES + name));
    const number = name.slice(0, 2);
    const stop = STOPS[number];
    if (stop) return expect(readReviews(file)).rejects.toMatchObject({ code: stop });
    const { examples, badCount } = await readReviews(file);
    expect(badCount).toBe(BAD_ROWS[number] ?? 0);
    expect(examples.length).toBeGreaterThanOrEqual(number === '55' ? 10 : 20 - badCount);
    return undefined;
  });
});

describe('what the user says about a file', () => {
  const csv = table('review,label', 'positive', 'negative');

  it('which table of a zip is read, by its name with its folder or without', async () => {
    const others = table('review,label', 'negative', 'positive');
    const zip = zipSync({ 'a/train.csv': strToU8(csv), 'a/others.csv': strToU8(others) });
    const { entry, tables } = await previewReviews(fileOf(zip));
    expect(tables.sort()).toEqual(['a/others.csv', 'a/train.csv']);
    expect(entry).toBe('a/train.csv');
    for (const name of ['others.csv', 'a/others.csv']) {
      expect(await read(zip, { table: name })).toEqual(labelled({ label: 0 }, { label: 1 }));
    }
    await expect(read(zip, { table: 'x' })).rejects.toMatchObject({ code: 'data.noSuchTable' });
  });

  it('its encoding, also where the bytes are valid in the one that would be found', async () => {
    const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const file = bytes(
      'text,label\n\xcf\xf0\xe5\xea\xf0\xe0\xf1\xed\xee,positive\n\xd1\xea\xf3\xf7\xed\xee,negative\n',
    );
    const texts = async (encoding?: ReadChoices['encoding']) =>
      (await read(file, encoding && { encoding })).map(({ text }) => text);
    expect(await texts('windows-1251')).toEqual(['Прекрасно', 'Скучно']);
    expect((await previewReviews(fileOf(file))).encoding).toBe('windows-1252');
    expect(await read(csv, { encoding: 'utf-8' })).toEqual(labelled());
    expect(await previewReviews(fileOf(file), { encoding: 'utf-8' })).toMatchObject({ encoding: 'utf-8', good: 0 });
  });
});
