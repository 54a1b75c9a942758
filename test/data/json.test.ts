import { describe, expect, it } from 'vitest';
import { readReviews } from '../../lib/data/read-reviews';
import { surveyFile } from '../../lib/data/survey';
import { fileOf } from './support';

const read = async (text: string) => {
  const { examples, badCount } = await readReviews(fileOf(text));
  return { texts: examples.map(({ text }) => text), badCount };
};
const TEXTS = ['A warm film', 'Wet sand', 'Fine', 'Nobody laughed'];
const REVIEWS = TEXTS.map((text, i) => ({ text, label: i % 2 }));
const all = { texts: TEXTS, badCount: 0 };

describe('JSON', () => {
  it.each<[string, unknown]>([
    ['objects two deep', TEXTS.map((text, i) => ({ id: i, review: { body: { text } }, rating: 2 + 7 * (i % 2) }))],
    ['a list under two keys', { data: { reviews: REVIEWS }, page: { number: 1 } }],
    [
      'a list beside one without texts',
      { users: [{ name: 'Ann', page: 'https://example.org/users/ann/of/the/sand' }], reviews: REVIEWS },
    ],
    [
      'a list beside a longer one of names',
      { users: Array.from({ length: 40 }, (_, i) => ({ name: `Ann Bee ${i}` })), reviews: REVIEWS },
    ],
    [
      'rows of the data set server',
      {
        features: [{ feature_idx: 0, name: 'text', type: { dtype: 'string', _type: 'Value' } }],
        rows: REVIEWS.map((row, i) => ({ row_idx: i, row, truncated_cells: [] })),
      },
    ],
    ['records by id', Object.fromEntries(REVIEWS.map((review, i) => [`r${i}`, review]))],
    ['records by id under a key', { reviews: Object.fromEntries(REVIEWS.map((review, i) => [`-Nx${i}`, review])) }],
    [
      'columns of pandas',
      {
        text: Object.fromEntries(TEXTS.map((text, i) => [i, text])),
        label: Object.fromEntries(TEXTS.map((_, i) => [i, i % 2])),
      },
    ],
    [
      'a split table of pandas',
      { columns: ['text', 'label'], index: [0, 1, 2, 3], data: REVIEWS.map(({ text, label }) => [text, label]) },
    ],
    ['rows of cells', [['text', 'label'], ...REVIEWS.map(({ text, label }) => [text, label])]],
  ])('of %s', async (_, value) => {
    expect(await read(JSON.stringify(value))).toEqual(all);
    expect(await read(JSON.stringify(value, null, 1))).toEqual(all);
  });

  it.each([
    ['with figures', TEXTS.map((text, i) => [`${text}, all of it`, i % 2])],
    ['under a key', { data: TEXTS.map((text, i) => [i % 2, `${text}, all of it`, `u${i}`]) }],
    ['of words', TEXTS.map((text, i) => [`${text}, all of it`, i % 2 ? 'positive' : 'negative'])],
  ])('of rows of cells without names: the first row is a review, too: %s', async (_, value) => {
    const survey = await surveyFile(fileOf(JSON.stringify(value)));
    expect([survey.good, survey.hasHeader, survey.problem]).toEqual([4, false, undefined]);
  });

  it('of rows of cells that no names and no content tell apart: the user is asked', async () => {
    const value = TEXTS.map((text, i) => [`${text}, all of it`, `${text}, and more than that`, i % 2]);
    expect((await surveyFile(fileOf(JSON.stringify(value)))).problem?.code).toBe('data.noTextColumn');
  });

  it('of lines with a list of cells each: the first one is a review, too', async () => {
    const survey = await surveyFile(
      fileOf(TEXTS.map((text, i) => JSON.stringify([`${text}, "all of it`, i % 2])).join('\n')),
    );
    expect([survey.good, survey.hasHeader, survey.problem]).toEqual([4, false, undefined]);
  });

  it.each([
    ['in lines', (rows: string[]) => rows.join('\n')],
    ['as a list', (rows: string[]) => `[${rows.join(', ')}]`],
  ])('as Python writes it, %s', async (_, join) => {
    const texts = ["'It\\'s \"warm\", caf\\xe9'", '"It\'s None of it"', "u'Wet\\nsand'", "'True, he said'"];
    const rows = texts.map(
      (text, i) =>
        `{'reviewText': ${text}, 'overall': ${i % 2 ? '5.0' : '1.0'}, 'helpful': [0, 1], 'ok': True, 'x': None}`,
    );
    const { examples } = await readReviews(fileOf(join(rows)));
    expect(examples.map(({ text, rating }) => [text, rating])).toEqual([
      [`It's "warm", café`, 2],
      ["It's None of it", 10],
      ['Wet\nsand', 2],
      ['True, he said', 10],
    ]);
  });

  it('within objects names no film by the name of an author', async () => {
    const reviews = REVIEWS.map(({ text, label }) => ({ review: { text, author: { name: 'Ann' } }, label }));
    expect((await readReviews(fileOf(JSON.stringify(reviews)))).examples).toEqual(REVIEWS);
  });

  const lines = REVIEWS.map((review) => JSON.stringify(review));
  it.each([
    [
      'numbers that are none',
      `[{"text":"NaN, he said","label":1,"n":NaN},{"text":"Wet","label":0,"n":-Infinity}]`,
      2,
      0,
    ],
    ['numbers that are none, in lines', `{"text":"NaN, he said","label":1,"n":NaN}\n{"text":"Wet","label":0}\n`, 2, 0],
    ['commas too many', `[${lines.map((line) => line.replace('}', ',}')).join(',\n')},\n]`, 4, 0],
    ['a broken object', `[${[lines[0], '{"text": "He said "no", "label": 1}', lines[1]].join(',')}]`, 2, 1],
    [
      'an object without end',
      `{"reviews": [\n${[lines[0], '{"text": "Fog", "label": 1', lines[1]].join(',\n')}\n]}`,
      2,
      1,
    ],
    ['an end that is missing', `[${lines.join(', ')}, {"text": "Fo`, 4, 1],
    ['a broken first line', `{"text": "He said "no", "label": 1}\n${lines.join('\n')}`, 4, 1],
    ['a broken line', `${lines[0]}\n{"text": \n${lines[1]}`, 2, 1],
  ])('with %s', async (_, text, good, bad) => {
    const { texts, badCount } = await read(text);
    expect([texts.length, badCount]).toEqual([good, bad]);
  });
});
