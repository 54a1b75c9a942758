import { wrap } from 'comlink';
import type { ScoringWorker } from './scoring-pool';

/** The interface of the worker named `scoring`. */
export type ScoringService = Pick<ScoringWorker, 'score'> & {
  /** Name of a lock that the worker has for as long as it lives. */
  lock(): Promise<string>;
};

/** A worker gives the name of its lock as soon as its script runs: one that has not done so by then is gone. */
const START_MS = 10_000;

/** Starts a worker that scores. */
export function startScoringWorker(): ScoringWorker {
  const worker = new Worker('/worker.js', { name: 'scoring' });
  const service = wrap<ScoringService>(worker);
  const hasFailed = new Promise<void>((resolve) => {
    worker.onerror = () => resolve();
  });
  return {
    score: (modelId, texts) => service.score(modelId, texts),
    ended: Promise.race([isGone(service), hasFailed]),
    terminate: () => worker.terminate(),
  };
}

/** Resolves when the browser has ended the worker. No event says so; its lock is then free, if it had come so far. */
async function isGone(service: Pick<ScoringService, 'lock'>): Promise<void> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, START_MS));
  const lock = await Promise.race([service.lock(), late]);
  if (lock !== undefined) await navigator.locks.request(lock, () => undefined);
}
