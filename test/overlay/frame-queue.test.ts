// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFrameQueue } from '../../lib/overlay/frame-queue';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Works on so many items of 1 ms each. @param drawn how long the page takes to draw each frame, in ms. @returns the frames that it took */
function framesFor(count: number, drawn: number): number {
  let frames = 0;
  const frame = vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((callback) => {
    frames++;
    setTimeout(() => callback(0), drawn);
    return frames;
  });
  const queue = createFrameQueue({ work: () => vi.setSystemTime(Date.now() + 1) });
  const now = vi.spyOn(performance, 'now').mockImplementation(() => Date.now());
  for (let i = 0; i < count; i++) queue.add(i);
  vi.runAllTimers();
  frame.mockRestore();
  now.mockRestore();
  return frames;
}

it('takes half of each frame, and longer ones where the page itself is slow to draw', () => {
  expect(framesFor(800, 8)).toBe(100);
  expect(framesFor(800, 80)).toBeLessThan(15);
  expect(framesFor(800, 5_000)).toBeLessThan(10);
});

it('leaves out an item that throws, and says which', () => {
  const done: number[] = [];
  const failed: number[] = [];
  const queue = createFrameQueue<number>({
    work(item) {
      if (item === 2) throw new Error('not this one');
      done.push(item);
    },
    failed: (item) => failed.push(item),
  });
  for (const item of [1, 2, 3]) queue.add(item);
  vi.runAllTimers();
  expect([done, failed]).toEqual([[1, 3], [2]]);
});
