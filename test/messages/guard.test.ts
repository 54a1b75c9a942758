import '../fake-browser';
import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { guarded, guardedForPages } from '../../lib/messages/guard';
import {
  correctionSchema,
  modelIdSchema,
  pageCountsSchema,
  ratedReviewsSchema,
  scoreRequestSchema,
  textSchema,
} from '../../lib/messages/schemas';

const own = { id: browser.runtime.id };
const handle = vi.fn((data: unknown) => data);
const score = guarded(scoreRequestSchema, handle);
const receive = (data: unknown, sender: { id?: string } = own) => score({ type: 'score', data, sender });
const review = { text: 'Good fun.', visible: true };

it('hands a well-formed message to its handler, and nothing that the schema does not know', async () => {
  expect(await receive({ reviews: [{ ...review, extra: 1 }] })).toEqual({ reviews: [review] });
});

it.each([
  ['no payload', undefined, 'payload'],
  ['a list instead of a record', [review], 'reviews'],
  ['a text that is none', { reviews: [review, { text: 7, visible: true }] }, 'reviews.1.text'],
  ['a missing flag', { reviews: [{ text: 'Good fun.' }] }, 'reviews.0.visible'],
  ['a text without end', { reviews: [{ text: 'x'.repeat(100_001), visible: true }] }, 'reviews.0.text'],
  ['too many reviews', { reviews: Array(201).fill(review) }, 'reviews'],
])('refuses %s with an error that names the place', async (_, data, where) => {
  handle.mockClear();
  await expect(receive(data)).rejects.toThrow(`message.refused ["score","${where}: `);
  expect(handle).not.toHaveBeenCalled();
});

it('explains a text of bounded length, and nothing else', async () => {
  const explain = guarded(textSchema, handle);
  const send = (data: unknown) => explain({ type: 'explain', data, sender: own });
  expect(await send('Good fun.')).toBe('Good fun.');
  await expect(send('x'.repeat(100_001))).rejects.toThrow('message.refused ["explain","payload');
  await expect(send({ text: 'Good fun.' })).rejects.toThrow('payload');
});

it('goes on after a bad message', async () => {
  await expect(receive('nonsense')).rejects.toThrow('message.refused');
  expect(await receive({ reviews: [] })).toEqual({ reviews: [] });
});

it('refuses another sender', async () => {
  await expect(receive({ reviews: [] }, { id: 'somebody-else' })).rejects.toThrow('another extension');
  await expect(receive({ reviews: [] }, {})).rejects.toThrow('another extension');
});

it('lets only its own pages ask for what a web page must not', async () => {
  vi.stubGlobal('location', { origin: 'chrome-extension://reeltone' });
  const remove = guardedForPages(modelIdSchema, handle);
  const send = (url?: string) => remove({ type: 'deleteModel', data: 'an id', sender: { ...own, url } });
  expect(await send('chrome-extension://reeltone/popup.html?tab=models')).toBe('an id');
  handle.mockClear();
  for (const url of ['https://www.imdb.com/', 'https://x.test/chrome-extension://reeltone/', undefined])
    await expect(send(url)).rejects.toThrow('["deleteModel","only the extension\'s own pages may send it"]');
  await expect(send('chrome-extension://reeltone.evil/')).rejects.toThrow('own pages');
  expect(handle).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});

it('takes counts that are whole and not negative, or null', async () => {
  const counts = guarded(pageCountsSchema, handle);
  const send = (data: unknown) => counts({ type: 'pageCounts', data, sender: own });
  expect(await send(null)).toBeNull();
  const four = { found: 4, rated: 2, noOpinion: 1, declined: 1 };
  expect(await send(four)).toEqual(four);
  await expect(send({ found: -1, rated: 0, noOpinion: 0, declined: 0 })).rejects.toThrow('found');
  await expect(send({ found: 1.5, rated: 0, noOpinion: 0, declined: 0 })).rejects.toThrow('found');
});

it('takes reviews to collect that have a rating or a label within bounds', async () => {
  const collect = guarded(ratedReviewsSchema, handle);
  const send = (data: unknown) => collect({ type: 'collect', data, sender: own });
  const review = { site: 'imdb', movie: 'imdb:tt1', text: 'Good fun.' };
  const good = [
    { ...review, rating: 10 },
    { ...review, label: 0 },
    { ...review, rating: 6.5, label: 1 },
  ];
  expect(await send(good.map((each) => ({ ...each, extra: 1 })))).toEqual(good);
  for (const bad of [
    review,
    { ...review, rating: 0 },
    { ...review, rating: 11 },
    { ...review, rating: null },
    { ...review, label: 2 },
    { ...review, rating: 5, text: '' },
    { ...review, rating: 5, text: 'x'.repeat(20_001) },
    { ...review, rating: 5, movie: 'x'.repeat(101) },
    { ...review, rating: 5, site: undefined },
  ]) {
    await expect(send([bad]), JSON.stringify(bad).slice(0, 100)).rejects.toThrow('message.refused');
  }
  await expect(send(Array(51).fill(good[0]))).rejects.toThrow('message.refused');
});

it('takes a correction that is a rating or a tone, or deletes one', async () => {
  const correct = guarded(correctionSchema, handle);
  const send = (data: unknown) => correct({ type: 'correct', data, sender: own });
  const corrected = { site: 'imdb', text: 'Good fun.' };
  for (const correction of [{ rating: 6.5 }, { tone: 'positive' }, { tone: 'mixed' }, { tone: 'none' }, null])
    expect(await send({ ...corrected, correction })).toEqual({ ...corrected, correction });
  await expect(send(corrected)).rejects.toThrow('correction');
  for (const correction of [true, {}, { rating: 0 }, { rating: 11 }, { tone: 'good' }])
    await expect(send({ ...corrected, correction }), JSON.stringify(correction)).rejects.toThrow('correction');
  await expect(send({ ...corrected, correction: null, text: 'x'.repeat(100_001) })).rejects.toThrow('text');
});
