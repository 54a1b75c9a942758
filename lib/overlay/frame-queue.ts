/** Work per frame, in ms: about half of a frame at 60 per second, so that the page has the other half. */
const LEAST_MS = 8;
/** On a page whose frames take longer, as long as the page itself takes: fewer frames, since a long page is slow to draw. */
const MOST_MS = 150;

export interface FrameQueue<Item> {
  /** An item that is already queued keeps its place. */
  add(item: Item): void;
  clear(): void;
  /** Items that wait. */
  readonly size: number;
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
  let ended = Number.POSITIVE_INFINITY;

  const run = () => {
    frame = undefined;
    const start = performance.now();
    const end = start + Math.min(MOST_MS, Math.max(LEAST_MS, start - ended));
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
    ended = items.size > 0 ? performance.now() : Number.POSITIVE_INFINITY;
    if (items.size > 0) frame = requestAnimationFrame(run);
    else drained?.();
  };
  return {
    get size() {
      return items.size;
    },
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
