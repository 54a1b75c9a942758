import type { MetReview } from '../messages';
import type { Review } from '../review';

/** A message holds no more reviews, nor longer ones; and a text without end is no review. */
const CHUNK = 50;
const MAX_CHARACTERS = 20_000;
/** Reviews that are scored together travel together. */
const PAUSE_MS = 500;

export interface CollectorOptions {
  /** Whether the user has agreed to it. */
  agreed(): Promise<boolean>;
  send(reviews: MetReview[]): Promise<void>;
}

export interface Collector {
  /** @param movie of whose page it is part. */
  add(review: Review, movie: string): void;
  /** To be called when the user agrees: what the page has shown until then counts, too. */
  flush(): void;
}

/** Offers the complete reviews of a page that carry their reviewer's own rating or thumb, each text once. */
export function createCollector({ agreed, send }: CollectorOptions): Collector {
  const waiting = new Map<string, MetReview>();
  let planned = false;

  const run = async () => {
    planned = false;
    if (!(await agreed())) return;
    const reviews = [...waiting.values()];
    waiting.clear();
    for (let at = 0; at < reviews.length; at += CHUNK) await send(reviews.slice(at, at + CHUNK));
  };
  const flush = () => {
    if (planned) return;
    planned = true;
    // What cannot be kept now is met again on the next visit.
    setTimeout(() => void run().catch(() => undefined), PAUSE_MS);
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
      flush();
    },
    flush,
  };
}
