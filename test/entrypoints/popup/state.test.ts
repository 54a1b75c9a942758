import { beforeEach, expect, it, vi } from 'vitest';
import type { PageStatus } from '../../../lib/messages/payloads';
import { fakeBrowser } from '../../fake-browser';

const FILM = 'https://www.themoviedb.org/movie/9001-kite-season';

let pageStatus: Partial<PageStatus> | null = null;
vi.mock('../../../lib/messages/protocol', () => ({
  sendMessage: async (type: string) => (type === 'pageStatus' ? pageStatus : null),
}));

const get = vi.fn(async () => ({ url: FILM }));
const contains = vi.fn(async () => true);
beforeEach(() => {
  vi.resetModules();
  vi.clearAllMocks();
  vi.useFakeTimers();
  vi.stubGlobal('location', { search: '' });
  Object.assign(fakeBrowser.tabs, { get, query: async () => [{ id: 1 }] });
  Object.assign(fakeBrowser.permissions, { contains });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ manifest_version: 3 }) });
});

it('the address of a tab and its grant are asked for only while its page has no reviews', async () => {
  pageStatus = { site: 'tmdb', found: 3, waiting: 0, rated: 3, noOpinion: 0, declined: 0 };
  const { watchActiveTab, view, tabSite } = await import('../../../entrypoints/popup/state');
  watchActiveTab();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(view.value).toBe('page');
  expect(get).not.toHaveBeenCalled();
  expect(contains).not.toHaveBeenCalled();

  pageStatus = null;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(view.value).toBe('elsewhere');
  expect(tabSite.value).toMatchObject({ site: { id: 'tmdb' } });
});
