import { beforeEach, expect, it, vi } from 'vitest';
import type { Review } from '../../lib/common/review';
import type { RatedReview } from '../../lib/messages/payloads';
import { type Collector, createCollector } from '../../lib/overlay/collector';

let agrees: boolean;
let sent: RatedReview[][];
let collector: Collector;
const settle = () => vi.advanceTimersByTimeAsync(1_000);
const add = (review: Partial<Review>) =>
  collector.add({ site: 'imdb', id: 'rw1', text: 'Good fun.', ...review }, 'imdb:tt1');

beforeEach(() => {
  vi.useFakeTimers();
  agrees = true;
  sent = [];
  collector = createCollector({ agreed: () => agrees, send: async (reviews) => void sent.push(reviews) });
});

it('offers reviews with their own stars or thumb, and no others', async () => {
  add({ text: 'a', rating: 9 });
  add({ text: 'b', verdict: 'negative' });
  add({ text: 'c', verdict: 'positive', rating: 6 });
  add({ text: 'unrated' });
  add({ text: 'only the beginning', rating: 9, partial: true });
  add({ text: 'x'.repeat(20_001), rating: 9 });
  await settle();
  const from = { site: 'imdb', movie: 'imdb:tt1' };
  expect(sent).toEqual([
    [
      { ...from, text: 'a', rating: 9 },
      { ...from, text: 'b', label: 0 },
      { ...from, text: 'c', rating: 6, label: 1 },
    ],
  ]);
});

it('offers a text once, and no more at a time than a message may hold', async () => {
  for (let i = 0; i < 120; i++) add({ text: `${i % 60}`, rating: 5 });
  await settle();
  expect(sent.map(({ length }) => length)).toEqual([50, 10]);
  await settle();
  expect(sent).toHaveLength(2);
});

it('offers nothing without consent; once it is given, what was shown before counts, too', async () => {
  agrees = false;
  add({ rating: 9 });
  await settle();
  expect(sent).toEqual([]);
  agrees = true;
  collector.flush();
  await settle();
  expect(sent.flat().map(({ text }) => text)).toEqual(['Good fun.']);
});

it('offers at once what waits when the page goes away, and not again later', async () => {
  for (let i = 0; i < 60; i++) add({ text: `${i}`, rating: 5 });
  collector.flush();
  expect(sent.map(({ length }) => length)).toEqual([50, 10]);
  await settle();
  expect(sent).toHaveLength(2);
});

it('goes on after a message that failed', async () => {
  const send = vi.fn().mockRejectedValueOnce(new Error('no room left')).mockResolvedValue(undefined);
  collector = createCollector({ agreed: () => true, send });
  add({ text: 'a', rating: 9 });
  await settle();
  add({ text: 'b', rating: 9 });
  await settle();
  expect(send).toHaveBeenCalledTimes(2);
});
