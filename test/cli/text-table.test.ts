import { expect, test } from 'vitest';
import { textTable } from '../../lib/cli/text-table';

test('columns are as wide as their longest cell; the first are aligned to the left, the others to the right', () => {
  const rows = [
    ['film', 'site', 'stars'],
    ['Heat', 'TMDB', '8'],
    ['A very long title', 'IMDb', '10'],
  ];
  expect(textTable(rows, { left: 2 }).split('\n')).toEqual([
    'film               site  stars',
    'Heat               TMDB      8',
    'A very long title  IMDb     10',
  ]);
  expect(textTable([['a', 'b']])).toBe('a  b');
});

test('no line ends with blanks, and no rows give no lines', () => {
  expect(
    textTable(
      [
        ['name', ''],
        ['x', ''],
      ],
      { left: 2 },
    ).split('\n'),
  ).toEqual(['name', 'x']);
  expect(textTable([])).toBe('');
});
