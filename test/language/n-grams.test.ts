import { expect, it, vi } from 'vitest';
import { ngrams, withNgrams } from '../../lib/language/n-grams';

it('reads the n-grams when work first needs them, does it anew, and keeps them', async () => {
  const read = vi.fn(async () => ({ the: { 11: 123 } }));
  expect(await withNgrams(() => 'nothing', read)).toBe('nothing');
  expect(read).not.toHaveBeenCalled();
  const work = vi.fn(() => ngrams().the);
  expect(await withNgrams(work, read)).toEqual({ 11: 123 });
  expect(await withNgrams(work, read)).toEqual({ 11: 123 });
  expect([read.mock.calls.length, work.mock.calls.length]).toEqual([1, 3]);
  await expect(withNgrams(() => Promise.reject(new Error('other')), read)).rejects.toThrow('other');
});
