import { expect, it } from 'vitest';
import { nameAfter } from '../../../entrypoints/popup/train/name-after';

it.each([
  ['my-film_club.csv', 'my film club'],
  ['IMDB Dataset.csv.gz', 'IMDB Dataset'],
  ['archive.zip', 'archive'],
  ['reviews.2024.TSV', 'reviews.2024'],
  ['.csv', ''],
  ['x'.repeat(300), 'x'.repeat(100)],
])('a model that learns from %s is called "%s"', (file, name) => {
  expect(nameAfter(file)).toBe(name);
});
