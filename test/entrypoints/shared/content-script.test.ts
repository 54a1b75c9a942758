// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://www.imdb.com/title/tt99001234/reviews/"}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { ScoreRequest } from '../../../lib/messages/payloads';
import { OFFER_TAG } from '../../../lib/overlay/tags';
import { imdb } from '../../../lib/sites/imdb';
import { fakeBrowser } from '../../fake-browser';
import { strings } from '../../overlay/strings';

const sendMessage = vi.fn();
vi.doMock('../../../lib/messages/protocol', () => ({ sendMessage, onMessage: vi.fn() }));
vi.doMock('../../../entrypoints/shared/badge-strings', () => ({ badgeStrings: strings }));
vi.doMock('../../../entrypoints/shared/bar-strings', () => ({
  barStrings: { shows: {}, orders: {} },
  offerStrings: { offer: 'A summary?', show: 'Show', later: 'Not now', never: 'Never' },
}));
vi.doMock('../../../entrypoints/shared/panel-strings', () => ({ panelStrings: strings }));

/** jsdom lays nothing out: every element is in sight. */
class EverythingInSight {
  constructor(private readonly callback: (entries: { target: Element; isIntersecting: boolean }[]) => void) {}
  observe(target: Element) {
    setTimeout(() => this.callback([{ target, isIntersecting: true }]));
  }
  unobserve() {}
  disconnect() {}
}

let rating = 8;
/** The messages about the offer when the page was read. */
let offered: unknown[] = [];
const score = { score: 0.9, positive: true, confidence: 0.9, tone: 'positive' };
const ratings = () => [
  ...new Set([...document.querySelectorAll('reeltone-badge')].map((badge) => badge.getAttribute('rating'))),
];
const sent = (type: string) => sendMessage.mock.calls.filter(([sentType]) => sentType === type);
const settle = () => vi.advanceTimersByTimeAsync(400);
const comeBack = async (persisted: boolean) => {
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  await settle();
};

beforeAll(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', EverythingInSight);
  sendMessage.mockImplementation(async (type: string, data: ScoreRequest) =>
    type === 'score' ? { scores: data.reviews.map(() => ({ ...score, rating })), modelId: 'm' } : undefined,
  );
  document.body.innerHTML = readFileSync(
    join(import.meta.dirname, '../../fixtures/pages/imdb-reviews-2025.html'),
    'utf8',
  );
  await fakeBrowser.storage.local.set({ settings: { collect: true } });
  const { runContentScript } = await import('../../../entrypoints/shared/content-script');
  runContentScript([imdb]);
  await settle();
  offered = sent('answerBar');
}, 60_000);
beforeEach(() => sendMessage.mockClear());
afterAll(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const offer = () => document.querySelector(OFFER_TAG)?.shadowRoot;

it('offers what waits to be kept when the page goes out of sight', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValueOnce(true);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(sent('collect').length).toBeGreaterThan(0);
  sendMessage.mockClear();
  document.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(sent('collect')).toEqual([]);
});

it('offers the bar on the first page with ten reviews, once', async () => {
  expect(offer()!.querySelector('p')!.textContent).toBe('A summary?');
  expect(offered).toEqual([['answerBar', 'later']]);
  await fakeBrowser.storage.local.set({ settings: { collect: true, pageBar: false } });
  await settle();
  expect(offer()).toBeUndefined();
  await fakeBrowser.storage.local.set({ settings: { collect: true } });
  await settle();
  expect([offer(), sent('answerBar')]).toEqual([undefined, []]);
});

it('scores anew, and tells its counts, when the page comes back from the back/forward cache', async () => {
  expect(ratings()).toContain('8.0');
  rating = 3;
  await comeBack(false);
  expect([sent('score'), ratings()]).toEqual([[], ratings()]);
  expect(ratings()).not.toContain('3.0');
  await comeBack(true);
  expect(ratings()).toContain('3.0');
  expect(ratings()).not.toContain('8.0');
  expect(sent('pageCounts').at(-1)![1].rated).toBeGreaterThan(0);
});

it('follows settings, too, that changed while the page was away', async () => {
  // As it is when the event of the change never came.
  vi.spyOn(fakeBrowser.storage.local, 'get').mockResolvedValue({ settings: { offSites: ['imdb'] } } as never);
  await comeBack(true);
  expect(document.querySelector('reeltone-badge')).toBeNull();
  expect(sent('pageCounts').at(-1)).toEqual(['pageCounts', null]);
});
