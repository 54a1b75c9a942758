import type { Score } from '../common/review';

/** Asks for scores, in the order of the reviews; rejects when there are none to be had. */
export type ScoreReviews = (reviews: { text: string; visible: boolean }[]) => Promise<{ scores: Score[] }>;

export interface Job {
  readonly text: string;
  /** May change while the job waits: what the reader sees goes first. */
  readonly visible: boolean;
  /** Called once, unless the queue is cleared first. */
  settle(result: Score | Error): void;
}

export interface ScoreQueue {
  add(job: Job): void;
  remove(job: Job): void;
  clear(): void;
}

/** What the reader sees comes soon; the rest comes in few pieces, since a long page is laid out anew after each. */
const CHUNK = { visible: 25, others: 100 };
/** The service worker may be stopped while it works; the next message starts a new one. */
const RETRY_AFTER_MS = [250, 1_000, 4_000];

/**
 * Sends waiting reviews in chunks, one message at a time, those in sight before the others; a message that fails is
 * sent again a few times.
 * @param alive false once the extension was updated or removed under the page: from then on nothing is sent.
 */
export function createScoreQueue(score: ScoreReviews, alive: () => boolean): ScoreQueue {
  const waiting = new Set<Job>();
  let cleared = 0;
  let busy = false;

  const request = async (chunk: readonly Job[], attempt = 0): Promise<Score[]> => {
    try {
      const reviews = chunk.map(({ text, visible }) => ({ text, visible }));
      const { scores } = await score(reviews);
      if (scores.length === chunk.length) return scores;
      throw new Error(`${chunk.length} reviews were sent and ${scores.length} scores came back.`);
    } catch (error) {
      const pause = RETRY_AFTER_MS[attempt];
      if (pause === undefined || !alive()) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
      return request(chunk, attempt + 1);
    }
  };

  const next = (): Job[] => {
    const jobs = [...waiting];
    const visible = jobs.filter((job) => job.visible);
    return visible.length > 0 ? visible.slice(0, CHUNK.visible) : jobs.slice(0, CHUNK.others);
  };

  const run = async () => {
    busy = true;
    // Reviews found together travel together.
    await Promise.resolve();
    while (waiting.size > 0 && alive()) {
      const chunk = next();
      for (const job of chunk) waiting.delete(job);
      const generation = cleared;
      const results = await request(chunk).catch((error: unknown) =>
        chunk.map(() => (error instanceof Error ? error : new Error(String(error)))),
      );
      if (generation !== cleared || !alive()) continue;
      for (const [i, job] of chunk.entries()) job.settle(results[i]!);
    }
    busy = false;
  };

  return {
    add(job) {
      waiting.add(job);
      if (!busy) void run();
    },
    remove: (job) => void waiting.delete(job),
    clear() {
      waiting.clear();
      cleared++;
    },
  };
}
