/** Work per frame, in ms: about half of a frame at 60 per second, so that the page has the other half. */
const BUDGET_MS = 8;

export interface FrameQueue<Item> {
  /** An item that is already queued keeps its place. */
  add(item: Item): void;
  clear(): void;
}

export interface FrameWork<Item> {
  /** Done for every item, a few in each frame. */
  work(item: Item): void;
  /** Called for an item whose work has thrown; the others have their turn all the same. */
  failed?(item: Item): void;
  /** Called in each frame after its last item. */
  frameDone?(): void;
  /** Called after the last item of all. */
  drained?(): void;
}

/** There are no animation frames in a background tab, so nothing is done there. */
export function createFrameQueue<Item>({ work, failed, frameDone, drained }: FrameWork<Item>): FrameQueue<Item> {
  const items = new Set<Item>();
  let frame: number | undefined;

  const run = () => {
    frame = undefined;
    const end = performance.now() + BUDGET_MS;
    for (const item of items) {
      items.delete(item);
      try {
        work(item);
      } catch {
        failed?.(item);
      }
      if (performance.now() >= end) break;
    }
    frameDone?.();
    if (items.size > 0) frame = requestAnimationFrame(run);
    else drained?.();
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

/** @returns a function that schedules `work` for the next frame, once however often it is called until then. */
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
