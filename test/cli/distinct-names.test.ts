import { expect, test } from 'vitest';
import { distinctNames } from '../../lib/cli/distinct-names';

test.each([
  [
    ['data/es/films.csv', 'data/fr/films.csv', 'games.csv'],
    ['es/films.csv', 'fr/films.csv', 'games.csv'],
  ],
  [
    ['a/x/films.csv', 'b/x/films.csv'],
    ['a/x/films.csv', 'b/x/films.csv'],
  ],
  [
    ['/films.csv', '/x/films.csv'],
    ['/films.csv', 'x/films.csv'],
  ],
  [
    ['films.csv', './films.csv'],
    ['films.csv', 'films.csv'],
  ],
  [['aclImdb/train/'], ['train']],
])('%j', (paths, names) => expect(distinctNames(paths)).toEqual(names));
