import { expect, it, vi } from 'vitest';
import { type Batch, createBatchQueue, type OtherThreads } from '../../lib/background/batch-queue';
import type { Score } from '../../lib/common/review';

const scoreOf = (text: string): Score => ({
  score: Number(text.split(' ')[0]),
  rating: 5,
  positive: true,
  confidence: 0.9,
  tone: 'positive',
  language: 'en',
});
const scoresOf = (batch: Batch) => batch.map(({ text }) => scoreOf(text));

/** Texts of which two fill a batch. */
const longTexts = (count: number) => Array.from({ length: count }, (_, i) => `${i} ${'word '.repeat(1_900)}`);

function setUp(elsewhere: OtherThreads['scoreNext'], threads = 2) {
  const here: Batch[] = [];
  const open = vi.fn(async () => threads);
  const queue = createBatchQueue(
    async (takeBatch) => {
      const batch = takeBatch();
      here.push(batch);
      await new Promise((resolve) => setTimeout(resolve));
      return scoresOf(batch);
    },
    { open, scoreNext: elsewhere },
  );
  const scoreAll = (texts: readonly string[]) =>
    Promise.all(texts.map((text) => queue.add({ hash: text, text, visible: false, isStored: true })));
  return { queue, open, here, scoreAll };
}

it('scores a short page alone', async () => {
  const { open, scoreAll } = setUp(vi.fn());
  await scoreAll(longTexts(20));
  expect(open).not.toHaveBeenCalled();
});

it('takes short batches while other threads start, and the usual ones where none come', async () => {
  const { here, scoreAll } = setUp(vi.fn(), 0);
  await scoreAll(longTexts(60));
  // The first text comes alone.
  const [, whileStarting, ...later] = here.map(({ length }) => length);
  expect(whileStarting).toBe(1);
  expect(later).toEqual(later.map(() => 2));
});

it('has other threads score a part of a long page, each text once', async () => {
  const there: Batch[] = [];
  const { open, here, scoreAll } = setUp(async (takeBatch) => {
    there.push(takeBatch());
    return scoresOf(there.at(-1)!);
  });
  const texts = longTexts(60);
  expect(await scoreAll(texts)).toEqual(texts.map(scoreOf));
  expect(open).toHaveBeenCalledOnce();
  const scored = (batches: readonly Batch[]) => batches.flatMap((batch) => batch.map(({ text }) => text));
  expect(there.length).toBeGreaterThan(0);
  expect([...scored(here), ...scored(there)].sort()).toEqual([...texts].sort());
});

it.each(['at once', 'after all others are scored'])('scores itself what another thread loses %s', async (when) => {
  const { queue, here, scoreAll } = setUp(async (takeBatch) => {
    const lost = takeBatch();
    if (when !== 'at once') await vi.waitFor(() => expect(here.flat()).toHaveLength(60 - lost.length));
    throw new Error('the worker has ended');
  }, 1);
  const texts = longTexts(60);
  expect(await scoreAll(texts)).toEqual(texts.map(scoreOf));
  expect(here.flat()).toHaveLength(60);
  await queue.idle();
});

it('scores alone while other threads cannot be opened, and asks for them again for the next long page', async () => {
  const { open, here, scoreAll } = setUp(vi.fn());
  let fail = (_: Error) => {};
  open.mockReturnValue(
    new Promise((_, reject) => {
      fail = reject;
    }),
  );
  const texts = longTexts(60);
  expect(await scoreAll(texts)).toEqual(texts.map(scoreOf));
  expect(here.flat()).toHaveLength(60);
  expect(open).toHaveBeenCalledOnce();
  fail(new Error('no document'));
  await scoreAll(texts);
  expect(open.mock.calls.length).toBeGreaterThan(1);
});
