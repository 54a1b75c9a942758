import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openSavedPage } from '../../lib/cli/saved-page';
import { readPage } from '../../lib/sites/reading/read-page';

/** Small pages of each kind of review markup that others have found misread; they may be absent. */
const FOLDER = fileURLToPath(new URL('../../../shared/cases/markup/', import.meta.url));
const absent = !existsSync(FOLDER);
if (absent) console.warn('skipped: ../shared/cases/markup is absent');
const names = absent ? [] : readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

/** Ratings of the first review; 4 of 5, or none, where this table has nothing. */
const RATINGS: Record<string, number | undefined> = {
  'ld-graph-id': 9,
  'ld-rating-negbest': 6,
  'ld-rating-nobest-8': undefined,
  'ld-rating-string-45of5': 9,
  'md-worst0-best10': 7,
  'mf1-abbr': 9,
  'mf1-best10': 7,
  'mf2-data-rating': 4,
  'mf2-data-value-of-best': 9,
};
const URLS: [prefix: string, url: string][] = [
  ['steam', 'https://steamcommunity.com/app/1/reviews/'],
  ['trustpilot', 'https://www.trustpilot.com/review/x'],
  ['mc', 'https://www.metacritic.com/game/x/'],
];
/** Nothing else belongs to the text of a review in these pages. */
const FOREIGN = /See more|refunded|Originally posted|terrible|\[|Thank you|Ann|Helpful|…/;

const read = async (name: string) => {
  const url = URLS.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 'https://example.org/';
  return readPage(await openSavedPage(FOLDER + name, url), url).reads.map(({ review }) => review);
};

describe.skipIf(absent)('pages of each kind of markup', () => {
  it.each(names)('%s', async (name) => {
    const reviews = await read(name);
    expect(reviews.length).toBeGreaterThan(0);
    for (const { text } of reviews) expect(text).not.toMatch(FOREIGN);
    const kind = name.replace('.html', '');
    if (kind in RATINGS || kind.startsWith('ld-')) expect(reviews[0]?.rating).toBe(kind in RATINGS ? RATINGS[kind] : 8);
  });
  it('enc-*', async () => {
    for (const name of ['enc-latin1.html', 'enc-utf16.html'])
      expect((await read(name))[0]?.text).toMatch(/^Amélie .*très/);
  });
  it('mc-2026', async () => {
    expect((await read('mc-2026.html')).map(({ rating }) => rating)).toEqual([8, 8.5, 9, 6, 7]);
  });
});
