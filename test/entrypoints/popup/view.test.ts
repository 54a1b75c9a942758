import '../../fake-browser';
import { describe, expect, it } from 'vitest';
import { findTabSite } from '../../../entrypoints/popup/tab-site';
import { viewOf } from '../../../entrypoints/popup/view';
import type { PageStatus } from '../../../lib/messages/payloads';

const REVIEWS = 'https://www.imdb.com/title/tt99001234/reviews/';
const FILM = 'https://www.themoviedb.org/movie/9001-kite-season';

const status = (more: Partial<PageStatus>) =>
  ({ site: 'imdb', found: 0, waiting: 0, rated: 0, noOpinion: 0, declined: 0, ...more }) as PageStatus;

interface Tab {
  page?: PageStatus | null;
  url?: string;
  allowed?: boolean;
  siteOn?: boolean;
}
const view = ({ page = null, url = REVIEWS, allowed = true, siteOn = true }: Tab) =>
  viewOf({ page, tabSite: findTabSite(url), allowed, siteOn });

describe('a page that does not answer', () => {
  it.each([
    ['of no site of ours', { url: 'https://news.example/' }, 'unsupported'],
    ['of a site, not read', {}, 'notRead'],
    ['of a site that is not allowed', { allowed: false }, 'notAllowed'],
    ['of a site, without reviews', { url: 'https://www.imdb.com/name/nm0000138/' }, 'elsewhere'],
    ['about a film', { url: FILM }, 'elsewhere'],
    [
      'about a film, of a site that is not allowed',
      { url: 'https://www.filmaffinity.com/es/film9001.html', allowed: false },
      'elsewhere',
    ],
    [
      'of a site that is not allowed, without reviews',
      { url: 'https://www.amazon.com/s?k=kites', allowed: false },
      'unsupported',
    ],
  ])('%s', (_, tab, expected) => {
    expect(view(tab)).toBe(expected);
  });
});

describe('a page that answers', () => {
  it.each([
    ['nothing yet', {}, 'nothing'],
    ['in the background', { waiting: 3 }, 'waiting'],
    ['before the first score', { found: 3 }, 'scoring'],
    ['with its first score', { found: 3, declined: 1 }, 'page'],
    ['with a failure', { found: 3, failure: { code: 'unknown' } as never }, 'failed'],
  ])('%s', (_, page, expected) => {
    expect(view({ page: status(page) })).toBe(expected);
  });

  it('is off where its site is', () => {
    expect(view({ page: status({ found: 3 }), siteOn: false })).toBe('off');
  });

  it('is no page of the site where only the grant for any site reads it', () => {
    expect(view({ page: status({ site: 'markup' }), url: FILM })).toBe('elsewhere');
    expect(view({ page: status({ site: 'markup' }), url: 'https://news.example/' })).toBe('unsupported');
  });
});

it('an address names its site, also where the page holds no reviews, and leads to those of its film', () => {
  expect(findTabSite(FILM)).toMatchObject({ covered: false, reviews: `${FILM}/reviews` });
  expect(findTabSite(REVIEWS)).toMatchObject({ site: { id: 'imdb' }, covered: true });
  expect(findTabSite(REVIEWS)).not.toHaveProperty('reviews');
  expect(findTabSite('about:blank')).toBeUndefined();
});
