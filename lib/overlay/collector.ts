import type { Review } from '../common/review';
import type { RatedReview } from '../messages/payloads';

/** A message holds no more reviews, nor longer ones; and a text without end is no review. */
const CHUNK = 50;
const MAX_CHARACTERS = 20_000;
/** Reviews that are scored together travel together. */
const PAUSE_MS = 500;

export interface CollectorOptions {
  /** Whether the user has agreed to it. */
  agreed(): boolean;
  send(reviews: RatedReview[]): Promise<void>;
}

export interface Collector {
  /** @param movie of whose page it is part. */
  add(review: Review, movie: string): void;
  /** Offers what waits at once: when the page goes away, and when the user agrees to what it has shown until then. */
  flush(): void;
}

/** Offers the complete reviews of a page that carry their reviewer's own rating or thumb, each text once. */
export function createCollector({ agreed, send }: CollectorOptions): Collector {
  const waiting = new Map<string, RatedReview>();
  let planned: ReturnType<typeof setTimeout> | undefined;

  // Waits for nothing: a page that goes away takes up nothing again.
  const flush = () => {
    clearTimeout(planned);
    planned = undefined;
    if (!agreed()) return;
    const reviews = [...waiting.values()];
    waiting.clear();
    for (let at = 0; at < reviews.length; at += CHUNK) {
      // What cannot be kept now is met again on the next visit.
      send(reviews.slice(at, at + CHUNK)).catch(() => undefined);
    }
  };

  return {
    add({ site, text, rating, verdict, partial }, movie) {
      const rated = rating !== undefined || verdict !== undefined;
      if (!rated || partial || text.length > MAX_CHARACTERS) return;
      waiting.set(text, {
        site,
        movie,
        text,
        ...(rating !== undefined && { rating }),
        ...(verdict && { label: verdict === 'positive' ? 1 : 0 }),
      });
      planned ??= setTimeout(flush, PAUSE_MS);
    },
    flush,
  };
}
