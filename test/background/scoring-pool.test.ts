import { expect, it, vi } from 'vitest';
import { createScoringPool, type ScoringWorker } from '../../lib/background/scoring-pool';
import type { Score } from '../../lib/common/review';

const scoreOf = (text: string): Score => ({
  score: text.length,
  rating: 5,
  positive: true,
  confidence: 0.9,
  tone: 'positive',
  language: 'en',
});

/** A worker that answers when it is let, and can be killed. */
function fakeWorker() {
  let die = () => {};
  const waiting: (() => void)[] = [];
  const worker = {
    held: false,
    score: vi.fn(async (_: string, texts: readonly string[]) => {
      if (worker.held) await new Promise<void>((resolve) => waiting.push(resolve));
      return texts.map(scoreOf);
    }),
    ended: new Promise<void>((resolve) => {
      die = resolve;
    }),
    terminate: vi.fn(),
    die: () => die(),
    release: () => {
      worker.held = false;
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
  return worker satisfies ScoringWorker;
}

function setUp(workers = 2) {
  vi.useFakeTimers();
  const started: ReturnType<typeof fakeWorker>[] = [];
  const onIdle = vi.fn();
  const start = () => {
    started.push(fakeWorker());
    return started.at(-1)!;
  };
  return { pool: createScoringPool({ start, workers, idleMs: 1_000, onIdle }), started, onIdle };
}

it('starts its workers when it is opened, with the model, and not again', async () => {
  const { pool, started } = setUp();
  expect(started).toHaveLength(0);
  expect(await pool.open('model')).toBe(2);
  expect(await pool.open('model')).toBe(2);
  expect(started).toHaveLength(2);
  for (const { score } of started) expect(score).toHaveBeenCalledWith('model', []);
});

it('gives a batch to the worker that has least to do', async () => {
  const { pool, started } = setUp();
  await pool.open('model');
  started[0]!.held = true;
  const first = pool.score('model', ['a']);
  expect(await pool.score('model', ['bb'])).toEqual([scoreOf('bb')]);
  expect(started[1]!.score).toHaveBeenLastCalledWith('model', ['bb']);
  started[0]!.release();
  expect(await first).toEqual([scoreOf('a')]);
});

it('rejects the batches of a worker that is gone, and uses the others', async () => {
  const { pool, started } = setUp();
  await pool.open('model');
  for (const worker of started) worker.held = true;
  const lost = pool.score('model', ['a']);
  const kept = pool.score('model', ['b']);
  started[0]!.die();
  await expect(lost).rejects.toThrow('the worker has ended');
  started[1]!.release();
  expect(await kept).toEqual([scoreOf('b')]);
  expect(await pool.score('model', ['c'])).toEqual([scoreOf('c')]);
  expect(await pool.open('model')).toBe(2);
  expect(started).toHaveLength(3);
});

it('rejects what no worker can score, and does not count a worker that cannot read the model', async () => {
  const { pool, started } = setUp();
  await expect(pool.score('model', ['a'])).rejects.toThrow('no worker');
  await pool.open('model');
  started[0]!.score.mockRejectedValue(new Error('it is gone'));
  expect(await pool.open('other')).toBe(1);
});

it('ends its workers when there was nothing to do for a while, but not while one scores', async () => {
  const { pool, started, onIdle } = setUp();
  await pool.open('model');
  started[0]!.held = true;
  const scored = pool.score('model', ['a']);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(onIdle).not.toHaveBeenCalled();
  started[0]!.release();
  await scored;
  await vi.advanceTimersByTimeAsync(999);
  expect(onIdle).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(onIdle).toHaveBeenCalledOnce();
  for (const { terminate } of started) expect(terminate).toHaveBeenCalledOnce();
  expect(await pool.open('model')).toBe(2);
  expect(started).toHaveLength(4);
});
