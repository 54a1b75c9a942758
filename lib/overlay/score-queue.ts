import { CodedError } from '../common/errors';
import { MOST_REVIEWS_PER_REQUEST } from '../common/limits';
import type { Score } from '../common/review';
import { eachAlone } from './each-alone';

/** Asks for scores, in the order of the reviews; rejects when there are none. */
export type ScoreReviews = (reviews: { text: string; visible: boolean }[]) => Promise<{ scores: Score[] }>;

export interface ScoreJob {
  readonly text: string;
  /** May change while the job waits: visible reviews go first. `undefined` until it is known. */
  readonly visible: boolean | undefined;
  /** Called once, unless the queue is cleared first. */
  settle(result: Score | Error): void;
}

export interface ScoreQueue {
  add(job: ScoreJob): void;
  remove(job: ScoreJob): void;
  clear(): void;
}

/**
 * Visible reviews are scored soon; the rest in few messages, since a long page is laid out again after each. Before it is
 * known which are visible, the first few likely are.
 */
const REVIEWS_PER_MESSAGE = { visible: 25, unknown: 3, others: MOST_REVIEWS_PER_REQUEST };

/** Badges that nobody sees change together, once they are this share of those that still wait. */
const SHOWN_TOGETHER = 0.1;

/** The browser may stop the service worker while it works; the next message starts a new one. */
const RETRY_AFTER_MS = [250, 1_000, 4_000];

/** A message to a service worker that is killed while it starts may never be answered. Sent twice, it is scored once. */
const MOST_WAIT_MS = 60_000;
const MOST_WAIT_MS_PER_CHARACTER = 0.1;

/**
 * Sends waiting reviews, one message at a time and visible ones first; a message that fails is sent again a few times.
 * @param alive false once the extension was updated or removed: from then on nothing is sent.
 */
export function createScoreQueue(score: ScoreReviews, alive: () => boolean): ScoreQueue {
  const waiting = new Set<ScoreJob>();
  /** Results of jobs that are not settled yet. */
  const held = new Map<ScoreJob, Score | Error>();
  let timesCleared = 0;
  let running = false;

  const run = async () => {
    running = true;
    // Reviews that are found in one task are sent in one message.
    await Promise.resolve();
    while (waiting.size > 0 && alive()) {
      const jobs = next(waiting);
      for (const job of jobs) waiting.delete(job);
      const clearedBefore = timesCleared;
      const results = await requestScores(jobs, score, alive).catch((error: unknown) => {
        const reason = error instanceof Error ? error : new Error(String(error));
        return jobs.map(() => reason);
      });
      if (clearedBefore !== timesCleared || !alive()) continue;
      for (const [i, job] of jobs.entries()) held.set(job, results[i]!);
      const settled = [...held].filter(([job]) => job.visible !== false || held.size >= SHOWN_TOGETHER * waiting.size);
      for (const [job] of settled) held.delete(job);
      eachAlone(settled, ([job, result]) => job.settle(result));
    }
    running = false;
  };

  return {
    add(job) {
      held.delete(job);
      waiting.add(job);
      if (!running) void run();
    },
    remove(job) {
      waiting.delete(job);
      held.delete(job);
    },
    clear() {
      waiting.clear();
      held.clear();
      timesCleared++;
    },
  };
}

function next(waiting: ReadonlySet<ScoreJob>): ScoreJob[] {
  const jobs = [...waiting];
  const visible = jobs.filter((job) => job.visible);
  if (visible.length > 0) return visible.slice(0, REVIEWS_PER_MESSAGE.visible);
  const unknown = jobs.filter((job) => job.visible === undefined);
  if (unknown.length > 0) return unknown.slice(0, REVIEWS_PER_MESSAGE.unknown);
  return jobs.slice(0, REVIEWS_PER_MESSAGE.others);
}

async function requestScores(
  jobs: readonly ScoreJob[],
  score: ScoreReviews,
  alive: () => boolean,
  attempt = 0,
): Promise<Score[]> {
  try {
    const { scores } = await answered(
      score(jobs.map(({ text, visible }) => ({ text, visible: visible !== false }))),
      jobs,
    );
    if (scores.length !== jobs.length) throw new CodedError('page.scoresMissing', [jobs.length, scores.length]);
    return scores;
  } catch (error) {
    const pause = RETRY_AFTER_MS[attempt];
    if (pause === undefined || !alive()) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return requestScores(jobs, score, alive, attempt + 1);
  }
}

/** @throws CodedError `page.scoresMissing` where there is no answer in time */
async function answered<Reply>(reply: Promise<Reply>, jobs: readonly ScoreJob[]): Promise<Reply> {
  const characters = jobs.reduce((sum, { text }) => sum + text.length, 0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const fail = () => reject(new CodedError('page.scoresMissing', [jobs.length, 0]));
    timer = setTimeout(fail, MOST_WAIT_MS + MOST_WAIT_MS_PER_CHARACTER * characters);
  });
  return Promise.race([reply, late]).finally(() => clearTimeout(timer));
}
