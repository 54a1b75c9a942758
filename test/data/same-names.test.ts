import { expect, it } from 'vitest';
import { surveyFile } from '../../lib/data/survey';
import { fileOf } from './support';

const TEXTS = [
  'A warm film, all of it',
  'Three hours of wet sand',
  'Nobody laughed, not once',
  'Sharp, quick and kind',
];
const table = (header: string, row: (text: string, i: number) => string) =>
  [header, ...TEXTS.map((text, i) => row(`"${text}"`, i))].join('\n');
const LABELS = ['positive', 'negative', 'negative', 'positive'];

it.each([
  [
    'texts',
    'review,review,label',
    (text: string, i: number) => `${text},"${TEXTS[3 - i]}",${LABELS[i]}`,
    'data.noTextColumn',
  ],
  [
    'labels',
    'text,label,Label',
    (text: string, i: number) => `${text},${LABELS[i]},${LABELS[3 - ((i + 1) % 4)]}`,
    'data.noLabelColumn',
  ],
  ['ratings', 'text,rating,rating', (text: string, i: number) => `${text},${2 + i},${9 - i}`, 'data.noLabelColumn'],
])('of two columns of one name that both hold %s, none is taken: the user is asked', async (_, header, row, code) => {
  expect((await surveyFile(fileOf(table(header, row)))).problem?.code).toBe(code);
});

it.each([
  ['is empty', 'review,review,label', (text: string, i: number) => `,${text},${LABELS[i]}`, 1],
  ['holds the same', 'review,review,label', (text: string, i: number) => `${text},${text},${LABELS[i]}`, 0],
  ['holds numbers', 'review,review,label', (text: string, i: number) => `${1000 + i},${text},${LABELS[i]}`, 1],
])('where one of them %s, the other is read', async (_, header, row, place) => {
  const { columns, problem, good } = await surveyFile(fileOf(table(header, row)));
  expect([columns.text, problem, good]).toEqual([place, undefined, 4]);
});

it('the choice of the user stands', async () => {
  const data = table('review,review,label', (text, i) => `${text},"${TEXTS[3 - i]}",${LABELS[i]}`);
  expect((await surveyFile(fileOf(data), { columns: { text: 1 } })).columns.text).toBe(1);
  expect((await surveyFile(fileOf(data), { columns: { text: '2' } })).columns.text).toBe(1);
});
