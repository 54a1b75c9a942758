/** Work per frame, in ms: half of a frame at 60 per second is left to the page. */
const BUDGET_MS = 8;

export interface FrameQueue<Item> {
  /** Queues an item; one that is queued already keeps its place. */
  add(item: Item): void;
  clear(): void;
}

/**
 * Does `work` for every item, a few in each frame, then calls `drained`.
 * Animation frames stand still in a tab that nobody sees, and so does this.
 */
export function createFrameQueue<Item>(work: (item: Item) => void, drained: () => void): FrameQueue<Item> {
  const items = new Set<Item>();
  let frame: number | undefined;

  const run = () => {
    frame = undefined;
    const end = performance.now() + BUDGET_MS;
    for (const item of items) {
      items.delete(item);
      work(item);
      if (performance.now() >= end) break;
    }
    if (items.size > 0) frame = requestAnimationFrame(run);
    else drained();
  };
  return {
    add(item) {
      items.add(item);
      frame ??= requestAnimationFrame(run);
    },
    clear() {
      items.clear();
      if (frame !== undefined) cancelAnimationFrame(frame);
      frame = undefined;
    },
  };
}

/** Puts `work` off to the next frame, however often it is asked for until then. */
export function onNextFrame(work: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      work();
    });
  };
}
