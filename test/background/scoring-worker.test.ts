import { expose } from 'comlink';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createScoringPool } from '../../lib/background/scoring-pool';
import { type ScoringService, startScoringWorker } from '../../lib/background/scoring-worker';

const service: ScoringService = { lock: async () => 'a lock', score: async () => [] };

/** The browser's end of a worker. One that is `dead` never answers. */
function startPort(dead: boolean) {
  const { port1, port2 } = new MessageChannel();
  if (!dead) expose(service, port1);
  return Object.assign(port2, { terminate: vi.fn(() => port2.close()) });
}

let dead = false;
let started: ReturnType<typeof startPort>[] = [];
beforeEach(() => {
  started = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('navigator', { locks: { request: () => new Promise(() => undefined) } });
  vi.stubGlobal('Worker', function start() {
    started.push(startPort(dead));
    return started.at(-1);
  });
});
afterEach(() => {
  for (const { terminate } of started) terminate();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a worker that is gone before its first answer is not waited for, and another one is started later', async () => {
  const pool = createScoringPool({ start: startScoringWorker, workers: 2, idleMs: 60_000 });
  dead = true;
  const opened = pool.open('model');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await opened).toBe(0);
  for (const { terminate } of started) expect(terminate).toHaveBeenCalledOnce();

  dead = false;
  expect(await pool.open('model')).toBe(2);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await pool.score('model', [])).toEqual([]);
  expect(started).toHaveLength(4);
});
