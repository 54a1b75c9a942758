import type { Score } from '../common/review';

/** A worker that scores. */
export interface ScoringWorker {
  /** Loads the model first where it has another one. */
  score(modelId: string, texts: readonly string[]): Promise<Score[]>;
  /** Resolves when the worker is gone, for whatever reason. */
  readonly ended: Promise<void>;
  terminate(): void;
}

/** Scores on threads of its own, beside the background. */
export interface ScoringPool {
  /** Starts the workers where there are none. @returns how many have this model */
  open(modelId: string): Promise<number>;
  /** @throws Error where the texts have to be scored elsewhere: no worker is left, or theirs failed */
  score(modelId: string, texts: readonly string[]): Promise<Score[]>;
}

export interface ScoringPoolOptions {
  start(): ScoringWorker;
  workers: number;
  /** Without work for so long, the workers are ended. */
  idleMs: number;
  onIdle?(): void;
}

export function createScoringPool({ start, workers, idleMs, onIdle }: ScoringPoolOptions): ScoringPool {
  /** With the number of batches that each has to score. */
  const load = new Map<ScoringWorker, number>();
  let idle: ReturnType<typeof setTimeout> | undefined;

  function end(worker: ScoringWorker): void {
    load.delete(worker);
    worker.terminate();
  }

  async function run(worker: ScoringWorker, modelId: string, texts: readonly string[]): Promise<Score[]> {
    clearTimeout(idle);
    load.set(worker, load.get(worker)! + 1);
    try {
      const gone = worker.ended.then(() => Promise.reject(new Error('the worker has ended')));
      return await Promise.race([worker.score(modelId, texts), gone]);
    } catch (error) {
      end(worker);
      throw error;
    } finally {
      if (load.has(worker)) load.set(worker, load.get(worker)! - 1);
      waitForWork();
    }
  }

  function waitForWork(): void {
    clearTimeout(idle);
    if ([...load.values()].some((batches) => batches > 0)) return;
    idle = setTimeout(() => {
      for (const worker of load.keys()) end(worker);
      onIdle?.();
    }, idleMs);
  }

  return {
    async open(modelId) {
      while (load.size < workers) load.set(start(), 0);
      const opened = await Promise.allSettled([...load.keys()].map((worker) => run(worker, modelId, [])));
      return opened.filter(({ status }) => status === 'fulfilled').length;
    },
    async score(modelId, texts) {
      const [least] = [...load].sort(([, a], [, b]) => a - b);
      if (!least) throw new Error('no worker scores');
      return run(least[0], modelId, texts);
    },
  };
}
