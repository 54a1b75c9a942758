import { expect, it } from 'vitest';
import { pageCsv } from '../../../entrypoints/popup/page/page-csv';
import type { PageRow } from '../../../lib/messages/page-table';

const rows: PageRow[] = [
  {
    given: 9,
    predicted: 8.4321,
    tone: 'positive',
    confidence: 0.98765,
    aspects: [
      { aspect: 'acting', tone: 'positive' },
      { aspect: 'acting', tone: 'positive' },
      { aspect: 'pace', tone: 'negative' },
      { aspect: 'look', tone: 'mixed' },
    ],
  },
  { verdict: 'negative', aspects: [] },
];

it('writes one row for each review, without texts', () => {
  expect(pageCsv('imdb', rows)).toBe(
    'site,rating,verdict,predicted,tone,confidence,aspects\n' +
      'imdb,9,,8.43,positive,0.988,acting+ pace− look\n' +
      'imdb,,negative,,,,\n',
  );
});

it('writes an aspect without a sign only where the review takes no side', () => {
  const aspects: PageRow['aspects'] = [
    { aspect: 'acting', tone: 'mixed' },
    { aspect: 'acting', tone: 'positive' },
    { aspect: 'pace', tone: 'negative' },
    { aspect: 'pace', tone: 'positive' },
  ];
  expect(pageCsv('imdb', [{ aspects }]).split('\n')[1]).toBe('imdb,,,,,,acting+ pace− pace+');
});

it('writes texts where they are asked for, and no formula among them', () => {
  const csv = pageCsv('imdb', [{ ...rows[1]!, text: '=HYPERLINK("https://example.org")' }]);
  expect(csv.split('\n')[0]).toBe('site,rating,verdict,predicted,tone,confidence,aspects,review');
  expect(csv).toContain(`,"'=HYPERLINK(""https://example.org"")"`);
});
