import { wrap } from 'comlink';
import type { ScoringWorker } from './scoring-pool';

/** The interface of the worker named `scoring`. */
export type ScoringService = Pick<ScoringWorker, 'score'> & {
  /** Name of a lock that the worker has for as long as it lives. */
  lock(): Promise<string>;
};

/** Starts a worker that scores. */
export function startScoringWorker(): ScoringWorker {
  const worker = new Worker('/worker.js', { name: 'scoring' });
  const service = wrap<ScoringService>(worker);
  // No event says that the browser has ended a worker; its lock is then free.
  const isGone = service.lock().then((name) => navigator.locks.request(name, () => undefined));
  const hasFailed = new Promise<void>((resolve) => {
    worker.onerror = () => resolve();
  });
  return {
    score: (modelId, texts) => service.score(modelId, texts),
    ended: Promise.race([isGone, hasFailed]),
    terminate: () => worker.terminate(),
  };
}
