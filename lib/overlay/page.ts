import type { PageCounts, PageStatus } from '../messages';
import type { Review } from '../review';
import { cardSelector, type ReadCard, readCard } from '../sites/read';
import type { Site } from '../sites/site';
import { createFrameQueue } from './frames';
import { observeCards } from './observe';
import { createScoreQueue, type ScoreReviews } from './score-queue';
import { type Shift, ShownReview } from './shown-review';
import type { BadgeStrings } from './strings';

export interface PageOptions {
  site: Site;
  strings: BadgeStrings;
  score: ScoreReviews;
  /** False once the extension is gone from under the page: from then on nothing happens any more. */
  alive(): boolean;
  /** Called when the counts change; with `found: 0` only once the page has had time to show its first review. */
  onCounts(counts: PageCounts): void;
  /** Called for every review that was read and scored, and not declined. */
  onRated?(review: Review): void;
}

export interface WatchedPage {
  status(): PageStatus;
  /** Scores again what failed. */
  retry(): void;
  /** Scores everything again; each badge keeps its score until the new one is there. */
  scoreAgain(): void;
  /** Takes all badges off the page and watches it no longer. */
  stop(): void;
}

/** How long a page may take to show its first review before it is reported to have none. */
const SETTLED_MS = 3_000;

/** A page may take a review away and bring it back a moment later, when it renders anew; so many are remembered. */
const MOST_AWAY = 200;

/** Watches a page: every review in it, now or later, is read, scored and given a badge. */
export function watchPage({ site, strings, score, alive, onCounts, onRated }: PageOptions): WatchedPage {
  const cards = cardSelector(site);
  const byId = new Map<string, ShownReview>();
  const byCard = new WeakMap<Element, ShownReview>();
  const queue = createScoreQueue(score, alive);
  const frames = createFrameQueue<Element>((card) => (alive() ? look(card) : unwatch()), tidy);
  const sight = new IntersectionObserver((entries) => {
    const moved: { shown: ShownReview; shift: Shift }[] = [];
    for (const { target, isIntersecting } of entries) {
      const shown = byCard.get(target);
      if (!shown) continue;
      shown.visible = isIntersecting;
      if (!shown.result) queue.add(shown);
      if (isIntersecting) moved.push({ shown, shift: shown.measure() });
    }
    // After all the reading, so that the page is laid out once and not once for every badge.
    for (const { shown, shift } of moved) shown.align(shift);
  });
  const stopObserving = observeCards(document.documentElement, cards, frames.add);
  const settling = setTimeout(() => {
    settled = true;
    report();
  }, SETTLED_MS);
  let settled = false;
  let reported = '';
  let reporting = false;

  /** Makes badge and card agree, whatever the page did to either. */
  function look(card: Element): void {
    if (!card.isConnected) return;
    const read = readCard(card, site);
    const before = byCard.get(card);
    if (before && before.review.id !== read?.review.id) drop(before);
    if (!read) return;
    const known = byId.get(read.review.id);
    if (!known) show(read);
    else if (known.card === card || !stillShows(known)) follow(known, read);
  }

  function show(read: ReadCard): void {
    const shown: ShownReview = new ShownReview(read, strings, () => {
      reportSoon();
      if (shown.rated) onRated?.(shown.review);
    });
    byId.set(read.review.id, shown);
    byCard.set(read.card, shown);
    // Its first call tells whether the card is in sight, and queues the review.
    sight.observe(read.card);
  }

  function follow(shown: ShownReview, read: ReadCard): void {
    if (shown.card !== read.card) {
      byCard.delete(shown.card);
      sight.unobserve(shown.card);
      byCard.set(read.card, shown);
      sight.observe(read.card);
    }
    if (shown.update(read)) queue.add(shown);
  }

  function stillShows({ card, review }: ShownReview): boolean {
    return card.isConnected && readCard(card, site)?.review.id === review.id;
  }

  function drop(shown: ShownReview): void {
    byId.delete(shown.review.id);
    byCard.delete(shown.card);
    sight.unobserve(shown.card);
    queue.remove(shown);
    shown.remove();
  }

  /** A list without end takes away what has scrolled out of sight: the oldest of it is forgotten. */
  function tidy(): void {
    const away = [...byId.values()].filter(({ card }) => !card.isConnected);
    away.slice(0, -MOST_AWAY).forEach(drop);
    report();
  }

  /** Once for all that settle together. */
  function reportSoon(): void {
    if (reporting) return;
    reporting = true;
    queueMicrotask(() => {
      reporting = false;
      report();
    });
  }

  function report(): void {
    const { found, rated, declined } = pageStatus(site.id, byId.values());
    const news = `${found} ${rated} ${declined}`;
    if (news === reported || (found === 0 && !settled) || !alive()) return;
    reported = news;
    onCounts({ found, rated, declined });
  }

  function unwatch(): void {
    clearTimeout(settling);
    stopObserving();
    sight.disconnect();
    frames.clear();
    queue.clear();
  }

  document.querySelectorAll(cards).forEach(frames.add);
  return {
    status() {
      const inOrder = [...document.querySelectorAll(cards)].map((card) => byCard.get(card));
      return pageStatus(
        site.id,
        inOrder.filter((shown) => shown !== undefined),
      );
    },
    retry() {
      for (const shown of byId.values()) {
        if (!(shown.result instanceof Error)) continue;
        shown.reset();
        queue.add(shown);
      }
    },
    scoreAgain() {
      queue.clear(); // a score that is on its way is of the model before
      for (const shown of byId.values()) queue.add(shown);
    },
    stop() {
      unwatch();
      for (const shown of byId.values()) shown.remove();
    },
  };
}

/** What has become of the reviews that are on the page now. */
function pageStatus(site: string, reviews: Iterable<ShownReview>): PageStatus {
  const status: PageStatus = { site, found: 0, rated: 0, declined: 0, items: [] };
  for (const { review, result, card } of reviews) {
    if (!card.isConnected) continue;
    status.found++;
    if (result instanceof Error) status.failure = result.message;
    else if (result?.declined) status.declined++;
    else if (result) {
      status.rated++;
      status.items.push({
        predicted: result.rating,
        confidence: result.confidence,
        ...(review.rating !== undefined && { given: review.rating }),
        ...(review.title && { title: review.title }),
      });
    }
  }
  return status;
}
