import '../fake-browser';
import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { guarded } from '../../lib/services/guard';
import { pageCountsSchema, scoreRequestSchema } from '../../lib/services/message-schemas';

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
  await expect(receive(data)).rejects.toThrow(`The message "score" is not well formed, ${where}: `);
  expect(handle).not.toHaveBeenCalled();
});

it('goes on after a bad message', async () => {
  await expect(receive('nonsense')).rejects.toThrow('not well formed');
  expect(await receive({ reviews: [] })).toEqual({ reviews: [] });
});

it('refuses another sender', async () => {
  await expect(receive({ reviews: [] }, { id: 'somebody-else' })).rejects.toThrow('does not come from this extension');
  await expect(receive({ reviews: [] }, {})).rejects.toThrow('does not come from this extension');
});

it('takes counts that are whole and not negative, or null', async () => {
  const counts = guarded(pageCountsSchema, handle);
  const send = (data: unknown) => counts({ type: 'pageCounts', data, sender: own });
  expect(await send(null)).toBeNull();
  expect(await send({ found: 3, rated: 2, declined: 1 })).toEqual({ found: 3, rated: 2, declined: 1 });
  await expect(send({ found: -1, rated: 0, declined: 0 })).rejects.toThrow('found');
  await expect(send({ found: 1.5, rated: 0, declined: 0 })).rejects.toThrow('found');
});
