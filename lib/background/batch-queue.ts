import { otherTasks } from '../common/browser/other-tasks';
import type { Score } from '../common/review';

/** A text that waits for its score. */
interface Job {
  /** A text that is queued or being scored under this hash is scored once for all who ask for it. */
  readonly hash: string;
  readonly text: string;
  visible: boolean;
  /** Whether its score may be stored. */
  readonly isStored: boolean;
  resolve(score: Score): void;
  reject(error: unknown): void;
}

export type Batch = readonly Pick<Job, 'hash' | 'text' | 'isStored'>[];

export interface BatchQueue {
  add(job: Pick<Job, 'hash' | 'text' | 'visible' | 'isStored'>): Promise<Score>;
  /** Resolves once nothing waits any more. */
  idle(): Promise<void>;
}

type ScoreNext = (takeBatch: () => Batch) => Promise<Score[]>;

/** Threads that score beside this one. */
export interface OtherThreads {
  /** Called when many texts wait. @returns how many batches to give them at a time, 0 where there is none */
  open(): Promise<number>;
  /** As the queue's own; where it rejects, the batch is scored here. */
  scoreNext: ScoreNext;
}

/** Fewer are scored before other threads have started. */
const MANY = 25;

/**
 * About 4,000 words, some 20 ms of work: the service worker can answer other messages between two batches. While other
 * threads start, their answers are handled sooner.
 */
const BATCH_CHARACTERS = { usual: 20_000, whileOthersStart: 5_000 };

/**
 * Scores texts in batches, one batch at a time here; where many wait, others elsewhere. An error of a batch that is
 * scored here rejects everything that waits.
 * @param scoreNext scores the batch that `takeBatch` gives it, in its order
 */
export function createBatchQueue(scoreNext: ScoreNext, others?: OtherThreads): BatchQueue {
  const waiting = new Map<string, Job>();
  /** Queued or being scored. */
  const pending = new Map<string, Promise<Score>>();
  /** Whether texts are being scored here. */
  let isWorking = false;
  let theOthers: 'away' | 'starting' | 'scoring' = 'away';
  /** Where none came when they were last asked, as on a GPU or one core, no short batch waits for them. */
  let areExpected = true;

  /** @returns the next batch and the error, where it could not be scored */
  async function scoreBatch(score: ScoreNext): Promise<{ batch: Job[]; error: unknown } | undefined> {
    let batch: Job[] = [];
    try {
      const scores = await score(() => {
        if (others && waiting.size > MANY) void askOthers(others);
        batch = takeBatch(
          waiting,
          BATCH_CHARACTERS[areExpected && theOthers === 'starting' ? 'whileOthersStart' : 'usual'],
        );
        return batch;
      });
      for (const [i, { resolve }] of batch.entries()) resolve(scores[i]!);
    } catch (error) {
      return { batch, error };
    }
  }

  async function scoreHere(): Promise<void> {
    const failed = await scoreBatch(scoreNext);
    if (!failed) return;
    for (const { reject } of [...failed.batch, ...waiting.values()]) reject(failed.error);
    waiting.clear();
  }

  /** Scores batches elsewhere, one after the other, until none waits or one fails. */
  async function scoreElsewhere(others: OtherThreads): Promise<void> {
    while (waiting.size > 0) {
      const failed = await scoreBatch(others.scoreNext);
      if (!failed) continue;
      for (const job of failed.batch) waiting.set(job.hash, job);
      void work();
      return;
    }
  }

  async function askOthers(others: OtherThreads): Promise<void> {
    if (theOthers !== 'away') return;
    theOthers = 'starting';
    const count = await others.open().catch(() => 0);
    areExpected = count > 0;
    theOthers = 'scoring';
    await Promise.all(Array.from({ length: count }, () => scoreElsewhere(others)));
    theOthers = 'away';
  }

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    while (waiting.size > 0) {
      await scoreHere();
      // Messages with visible reviews are handled before the next batch is taken.
      await otherTasks();
    }
    isWorking = false;
  }

  return {
    add(job) {
      const { hash, visible } = job;
      const queued = waiting.get(hash);
      if (queued) queued.visible ||= visible;
      const known = pending.get(hash);
      if (known) return known;
      const promise = new Promise<Score>((resolve, reject) => {
        waiting.set(hash, { ...job, resolve, reject });
      }).finally(() => pending.delete(hash));
      pending.set(hash, promise);
      void work();
      return promise;
    },
    async idle() {
      while (pending.size > 0) await Promise.allSettled(pending.values());
    },
  };
}

/**
 * Takes the next batch out of the queue: visible reviews before the others, short before long, so that a batch holds
 * similar lengths and the first badges come early.
 * @param most characters, unless one text alone has more
 */
function takeBatch(queue: Map<string, Job>, most: number): Job[] {
  const order = [...queue.values()].sort(
    (a, b) => Number(b.visible) - Number(a.visible) || a.text.length - b.text.length,
  );
  const batch: Job[] = [];
  let characters = 0;
  for (const job of order) {
    characters += job.text.length;
    if (batch.length > 0 && (characters > most || job.visible !== batch[0]!.visible)) break;
    batch.push(job);
    queue.delete(job.hash);
  }
  return batch;
}
