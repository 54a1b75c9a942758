import { expect, it } from 'vitest';
import { SITES, siteFor } from '../../lib/sites/registry';

it.each([
  'https://www.imdb.com/title/tt1375666/reviews/',
  'https://www.imdb.com/title/tt1375666/reviews?sort=curated&spoilers=EXCLUDE',
  'https://www.imdb.com/title/tt1375666/reviews/#top',
  'https://imdb.com/title/tt1375666/reviews',
  'https://m.imdb.com/title/tt1375666/',
  'https://www.imdb.com/title/tt1375666/?ref_=nv',
  'https://www.imdb.com/de/title/tt1375666/reviews/',
  'https://www.imdb.com/title/tt1375666/review/rw9900101/',
  'https://www.imdb.com/review/rw9900101/',
  'https://www.imdb.com/user/ur123/reviews',
])('%s is a page of IMDb', (url) => {
  expect(siteFor(url)?.id).toBe('imdb');
});

it.each([
  'https://www.imdb.com/',
  'https://www.imdb.com/name/nm0000138/',
  'http://www.imdb.com/title/tt1375666/reviews/',
  'https://www.imdb.com.example.org/title/tt1375666/reviews/',
  'https://notimdb.com/title/tt1375666/reviews/',
  'https://example.org/?next=https://www.imdb.com/title/tt1375666/reviews/',
  'not a url',
])('%s belongs to no site', (url) => {
  expect(siteFor(url)).toBeUndefined();
});

it('every site has its own id, https patterns and layouts with their own names', () => {
  expect(new Set(SITES.map(({ id }) => id)).size).toBe(SITES.length);
  for (const { matches, layouts } of SITES) {
    for (const pattern of matches) expect(pattern).toMatch(/^https:\/\/(\*\.)?[^/*]+\//);
    expect(layouts.length).toBeGreaterThan(0);
    expect(new Set(layouts.map(({ name }) => name)).size).toBe(layouts.length);
  }
});
