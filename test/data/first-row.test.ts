import { expect, it } from 'vitest';
import { readReviews } from '../../lib/data/read-reviews';
import type { ReadChoices } from '../../lib/data/review-rows';
import { surveyFile } from '../../lib/data/survey';
import { fileOf } from './support';

const REVIEWS = [
  ['A warm film, all of it', 'positive'],
  ['Three hours of wet sand', 'negative'],
  ['Nobody laughed, not once', 'negative'],
  ['Sharp, quick and kind', 'positive'],
] as const;
/** Two columns of texts and two of figures: which is which is asked. */
const ASKED = REVIEWS.map(([text, label], i) => `"${REVIEWS[3 - i]![0]}","${text}",${3 - i},${label[0]}`).join('\n');
const HEADED = `first,second,third,fourth\n${ASKED}`;
const LABELLED = REVIEWS.map(([text, label]) => ({ text, label: Number(label === 'positive') }));

const texts = async (data: string, choices: ReadChoices) =>
  (await readReviews(fileOf(data), choices)).examples.map(({ text, label }) => ({ text, label }));

it('a file without a header is asked about', async () => {
  expect((await surveyFile(fileOf(ASKED))).problem?.code).toBe('data.noTextColumn');
});

it.each<[string, ReadChoices['columns']]>([
  ['in the preview', { text: 1, label: 3, rating: null }],
  ['in the command line', { text: '2', label: '4', rating: null }],
])('columns that are chosen %s show that its first row is a review', async (_, columns) => {
  expect(await texts(ASKED, { columns: columns! })).toEqual(LABELLED);
  expect((await surveyFile(fileOf(ASKED), { columns: columns! })).hasHeader).toBe(false);
  expect(await texts(HEADED, { columns: columns! })).toEqual(LABELLED);
});

it('columns that are chosen by their names have them', async () => {
  expect(await texts(HEADED, { columns: { text: 'second', label: 'fourth' } })).toEqual(LABELLED);
});

it('a short text is a review where its column was chosen', async () => {
  const short = 'Fine.,Good.,p\nDire.,Bad.,n\nFun.,Nice.,p\nDull.,Odd.,n';
  expect(await texts(short, { columns: { text: 0, label: 2 } })).toHaveLength(4);
  expect(await texts(`one,two,three\n${short}`, { columns: { text: 0, label: 2 } })).toHaveLength(4);
});

it('the user says whether the first row is a review', async () => {
  const columns = { text: 1, label: 3, rating: null };
  expect(await texts(ASKED, { columns, header: true })).toEqual(LABELLED.slice(1));
  const short = `Fine.,positive\n${REVIEWS.map(([text, label]) => `"${text}",${label}`).join('\n')}`;
  expect((await surveyFile(fileOf(short))).good).toBe(4);
  const { hasHeader, good, header } = await surveyFile(fileOf(short), { header: false });
  expect([hasHeader, header, good]).toEqual([false, ['1', '2'], 5]);
});

it('of JSON, whose objects name their fields, it is not asked', async () => {
  const json = JSON.stringify(REVIEWS.map(([text, label]) => ({ text, label })));
  expect(await texts(json, { header: false })).toEqual(LABELLED);
  expect((await surveyFile(fileOf(json))).isTable).toBe(false);
});
