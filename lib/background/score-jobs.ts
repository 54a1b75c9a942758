import type { Score } from '../common/review';

/** A text that waits for its score. */
export interface ScoreJob {
  /** That of the text. */
  readonly hash: string;
  readonly text: string;
  visible: boolean;
  resolve(score: Score): void;
  reject(error: unknown): void;
}

/** About 4,000 words, some 20 ms of work: the worker can answer other messages between two batches. */
const BATCH_CHARACTERS = 20_000;

/**
 * Takes the next batch out of the queue: visible reviews before the others, short before long, so that a batch holds
 * similar lengths and the first badges come early.
 */
export function takeBatch(queue: Map<string, ScoreJob>): ScoreJob[] {
  const order = [...queue.values()].sort(
    (a, b) => Number(b.visible) - Number(a.visible) || a.text.length - b.text.length,
  );
  const batch: ScoreJob[] = [];
  let characters = 0;
  for (const job of order) {
    characters += job.text.length;
    if (batch.length > 0 && (characters > BATCH_CHARACTERS || job.visible !== batch[0]!.visible)) break;
    batch.push(job);
    queue.delete(job.hash);
  }
  return batch;
}
