import { MOST_COLLECTED_CHARACTERS, MOST_COLLECTED_PER_MESSAGE } from '../common/limits';
import type { Review } from '../common/review';
import type { RatedReview } from '../messages/payloads';

/** Reviews that are scored within this time are sent in one message. */
const PAUSE_MS = 500;

export interface CollectorOptions {
  /** Whether the user has agreed to the collection. */
  agreed(): boolean;
  send(reviews: RatedReview[]): Promise<void>;
}

export interface Collector {
  /** @param movie id of the film, as `filmId` gives it. */
  add(review: Review, movie: string): void;
  /** Sends what waits at once: when the page goes away, and when the user agrees while the page is open. */
  flush(): void;
}

/** Sends the complete reviews of a page that have their reviewer's own rating or verdict, each text once. */
export function createCollector({ agreed, send }: CollectorOptions): Collector {
  const waiting = new Map<string, RatedReview>();
  let planned: ReturnType<typeof setTimeout> | undefined;

  // Synchronous: the page may be going away.
  const flush = () => {
    clearTimeout(planned);
    planned = undefined;
    if (!agreed()) return;
    const reviews = [...waiting.values()];
    waiting.clear();
    for (let at = 0; at < reviews.length; at += MOST_COLLECTED_PER_MESSAGE) {
      // Reviews that cannot be stored now are collected again on the next visit.
      send(reviews.slice(at, at + MOST_COLLECTED_PER_MESSAGE)).catch(() => undefined);
    }
  };

  return {
    add({ site, text, rating, verdict, partial }, movie) {
      const rated = rating !== undefined || verdict !== undefined;
      if (!rated || partial || text.length > MOST_COLLECTED_CHARACTERS) return;
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
