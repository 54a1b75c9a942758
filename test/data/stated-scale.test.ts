import { expect, it } from 'vitest';
import { previewReviews } from '../../lib/data/preview';
import { namedScale } from '../../lib/data/stated-scale';
import { fileOf } from './support';

it.each([
  ['rating (out of 4)', { name: 'rating', highest: 4 }],
  ['rating_out_of_10', { name: 'rating', highest: 10 }],
  ['score/100', { name: 'score', highest: 100 }],
  ['Score (/20)', { name: 'Score', highest: 20 }],
  ['Note sur 20', { name: 'Note', highest: 20 }],
  ['stars (1-5)', { name: 'stars', lowest: 1, highest: 5 }],
  ['rating [0 to 10]', { name: 'rating', lowest: 0, highest: 10 }],
  ['Bewertung von 1 bis 5', { name: 'Bewertung', lowest: 1, highest: 5 }],
  ['polarity (-1 to 1)', { name: 'polarity', lowest: -1, highest: 1 }],
])('"%s" states a scale', (header, scale) => expect(namedScale(header)).toEqual(scale));

it.each(['rating', 'rating_2', 'review 2020-01', 'label_1', '4/5', 'stars (5-1)'])('"%s" states none', (header) =>
  expect(namedScale(header)).toBeUndefined(),
);

const scaleOf = async (header: string, values: readonly number[]) => {
  const rows = Array.from({ length: 20 }, (_, i) => `Reel ${i}.,${values[i % values.length]}`);
  const { scale, good, sides } = await previewReviews(fileOf(`review,${header}\n${rows.join('\n')}`));
  return { ...scale, good, positive: sides.positive };
};

it('the scale in the name of a column is that of its figures', async () => {
  expect(await scaleOf('rating (out of 4)', [1, 2, 3, 4])).toMatchObject({ highest: 4, positive: 10 });
  expect(await scaleOf('rating_out_of_10', [1, 3, 5])).toMatchObject({ highest: 10, positive: 0, good: 20 });
  expect(await scaleOf('score (-2 to 2)', [-2, 0, 1, 2])).toMatchObject({ lowest: -2, highest: 2, positive: 10 });
});

it('a name that most figures do not follow states nothing', async () => {
  expect(await scaleOf('rating (1-5)', [20, 50, 80, 100])).toMatchObject({ highest: 100, good: 20 });
});
