import { expect, it } from 'vitest';
import { withColumn } from '../../../entrypoints/popup/train/read-choices';
import type { Preview } from '../../../lib/data/preview';

const shown: Preview['columns'] = [
  { name: 'id' },
  { name: 'review', meaning: 'text' },
  { name: 'sentiment', meaning: 'label' },
  { name: 'rating', meaning: 'rating' },
];

it.each([
  ['a column that was not used takes the place of another', 0, 'text', { text: 0, label: 2, rating: 3 }],
  ['a column is read as what another was', 2, 'rating', { text: 1, label: null, rating: 2 }],
  ['a column is no longer used', 3, undefined, { text: 1, label: 2, rating: null }],
] as const)('%s', (_, place, meaning, columns) => {
  expect(withColumn({ scale: 5 }, shown, place, meaning)).toEqual({ scale: 5, columns });
});
