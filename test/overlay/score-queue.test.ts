import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CodedError } from '../../lib/common/errors';
import type { Score } from '../../lib/common/review';
import { createScoreQueue, type ScoreJob, type ScoreReviews } from '../../lib/overlay/score-queue';

const scoreOf = (text: string): Score => ({
  score: 1,
  rating: text.length,
  positive: true,
  confidence: 1,
  tone: 'positive',
});
const answer: ScoreReviews = async (reviews) => ({ scores: reviews.map(({ text }) => scoreOf(text)) });
const jobs = (count: number, visible = false) =>
  Array.from({ length: count }, (_, i) => ({ text: 'x'.repeat(i + 1), visible, settle: vi.fn() }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('sends visible reviews first, 25 at a time, then the rest, 200 at a time, and gives each review its own score', async () => {
  const score = vi.fn(answer);
  const queue = createScoreQueue(score, () => true);
  const hidden = jobs(130);
  const visible = jobs(28, true);
  for (const job of [...hidden, ...visible]) queue.add(job);
  await vi.runAllTimersAsync();
  expect(score.mock.calls.map(([reviews]) => reviews.length)).toEqual([25, 3, 130]);
  for (const job of [...hidden, ...visible]) expect(job.settle).toHaveBeenCalledExactlyOnceWith(scoreOf(job.text));
});

it('sends three at a time while it is not known which reviews are visible', async () => {
  const score = vi.fn(answer);
  const waiting = jobs(10).map((job): { -readonly [Key in keyof ScoreJob]: ScoreJob[Key] } => ({
    ...job,
    visible: undefined,
  }));
  score.mockImplementationOnce((reviews) => {
    waiting.forEach((job, i) => {
      job.visible = i > 7;
    });
    return answer(reviews);
  });
  const queue = createScoreQueue(score, () => true);
  for (const job of waiting) queue.add(job);
  await vi.runAllTimersAsync();
  const lengths = score.mock.calls.map(([reviews]) => reviews.map(({ text }) => text.length));
  expect(lengths).toEqual([
    [1, 2, 3],
    [9, 10],
    [4, 5, 6, 7, 8],
  ]);
});

it('settles reviews out of sight together, the more the more wait, and at once what comes into sight', async () => {
  const all = jobs(8_000).map((job) => ({ ...job }));
  const settled: number[] = [];
  let messages = 0;
  const queue = createScoreQueue(
    (reviews) => {
      settled.push(all.filter(({ settle }) => settle.mock.calls.length > 0).length);
      // Of the first message.
      if (++messages === 3) all[7]!.visible = true;
      return answer(reviews);
    },
    () => true,
  );
  for (const job of all) queue.add(job);
  await vi.runAllTimersAsync();
  expect(settled.slice(0, 5)).toEqual([0, 0, 0, 1, 800]);
  for (const job of all) expect(job.settle).toHaveBeenCalledExactlyOnceWith(scoreOf(job.text));
});

it('sends one message at a time', async () => {
  let open = 0;
  let most = 0;
  const queue = createScoreQueue(
    async (reviews) => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 10));
      open--;
      return answer(reviews);
    },
    () => true,
  );
  for (const job of jobs(60)) queue.add(job);
  await vi.advanceTimersByTimeAsync(5);
  queue.add({ text: 'late', visible: true, settle: vi.fn() });
  await vi.runAllTimersAsync();
  expect(most).toBe(1);
});

it('sends a message again that failed, and fails its reviews after four times', async () => {
  const score = vi.fn<ScoreReviews>().mockRejectedValueOnce(new Error('gone')).mockImplementation(answer);
  const [job] = jobs(1);
  createScoreQueue(score, () => true).add(job!);
  await vi.runAllTimersAsync();
  expect(score).toHaveBeenCalledTimes(2);
  expect(job!.settle).toHaveBeenCalledExactlyOnceWith(scoreOf('x'));

  const never = vi.fn<ScoreReviews>().mockRejectedValue(new Error('gone'));
  const [lost] = jobs(1);
  createScoreQueue(never, () => true).add(lost!);
  await vi.runAllTimersAsync();
  expect(never).toHaveBeenCalledTimes(4);
  expect(lost!.settle).toHaveBeenCalledExactlyOnceWith(new Error('gone'));
});

it('sends a message again that is never answered, and waits longer for long texts', async () => {
  const score = vi
    .fn<ScoreReviews>()
    .mockReturnValueOnce(new Promise(() => {}))
    .mockImplementation(answer);
  const job = { text: 'x'.repeat(100_000), visible: true, settle: vi.fn() };
  createScoreQueue(score, () => true).add(job);
  await vi.advanceTimersByTimeAsync(69_000);
  expect(score).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(score).toHaveBeenCalledTimes(2);
  expect(job.settle).toHaveBeenCalledExactlyOnceWith(scoreOf(job.text));
});

it('takes an answer of the wrong length for a failure', async () => {
  const [job] = jobs(1);
  createScoreQueue(
    async () => ({ scores: [] }),
    () => true,
  ).add(job!);
  await vi.runAllTimersAsync();
  expect(job!.settle).toHaveBeenCalledExactlyOnceWith(new CodedError('page.scoresMissing', [1, 0]));
});

it('falls silent once the extension is gone', async () => {
  let alive = true;
  const score = vi.fn<ScoreReviews>(async () => {
    alive = false;
    throw new Error('Extension context invalidated.');
  });
  const [job] = jobs(1);
  createScoreQueue(score, () => alive).add(job!);
  await vi.runAllTimersAsync();
  expect(score).toHaveBeenCalledTimes(1);
  expect(job!.settle).not.toHaveBeenCalled();
});

it('settles nothing after it was cleared', async () => {
  const [job] = jobs(1);
  const queue = createScoreQueue(answer, () => true);
  queue.add(job!);
  await Promise.resolve();
  queue.clear();
  await vi.runAllTimersAsync();
  expect(job!.settle).not.toHaveBeenCalled();
});
