import type { Look } from '../common/look';
import type { Review } from '../common/review';
import type { PageCounts, ReviewsStatus } from '../messages/payloads';
import { elementSelector, type ReadReview, readElement } from '../sites/reading/read-elements';
import type { Site } from '../sites/site';
import { createFrameQueue } from './frames';
import { createPageMarks } from './marks';
import { observeElements } from './observe';
import type { PageContext } from './review-panel';
import { reviewsStatus } from './reviews-status';
import { createScoreQueue, type ScoreReviews } from './score-queue';
import { ShownReview } from './shown-review';

export interface PageOptions extends Omit<PageContext, 'marks'> {
  site: Site;
  score: ScoreReviews;
  /** False once the extension is gone from under the page: from then on nothing happens any more. */
  alive(): boolean;
  /** Called when the counts change; with `found: 0` only once the page has had time to show its first review. */
  onCounts(counts: PageCounts): void;
  /** Called whenever a review has come, gone or changed. */
  onChange?(): void;
  /** Called for every review that was read and scored, and not declined. */
  onRated?(review: Review): void;
}

export interface WatchedPage {
  status(): ReviewsStatus;
  /** In the order of the page. */
  reviews(): ShownReview[];
  /** Scores again what failed. */
  retry(): void;
  /** Everything looks so from now on; badges are muted below a confidence of `unsureBelow`. */
  wear(look: Look, unsureBelow?: number): void;
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
export function watchPage(options: PageOptions): WatchedPage {
  const { site, score, alive, onCounts, onChange, onRated, ...shared } = options;
  const page: PageContext = { ...shared, marks: createPageMarks() };
  page.marks.wear(page.look.palette);
  const elements = elementSelector(site);
  const byId = new Map<string, ShownReview>();
  const byElement = new WeakMap<Element, ShownReview>();
  const queue = createScoreQueue(score, alive);
  const frames = createFrameQueue<Element>((element) => (alive() ? look(element) : unwatch()), tidy);
  const sight = new IntersectionObserver((entries) => {
    const moved: ShownReview[] = [];
    for (const { target, isIntersecting } of entries) {
      const shown = byElement.get(target);
      if (!shown) continue;
      shown.visible = isIntersecting;
      if (!shown.result) queue.add(shown);
      if (isIntersecting) moved.push(shown);
    }
    align(moved);
  });
  const stopObserving = observeElements(document.documentElement, elements, frames.add);
  const settling = setTimeout(() => {
    settled = true;
    report();
  }, SETTLED_MS);
  let settled = false;
  let reported = '';
  let reporting = false;

  /** Makes badge and element agree, whatever the page did to either. */
  function look(element: Element): void {
    if (!element.isConnected) return;
    const read = readElement(element, site);
    const before = byElement.get(element);
    if (before && before.review.id !== read?.review.id) drop(before);
    if (!read) return;
    const known = byId.get(read.review.id);
    if (!known) show(read);
    else if (known.element === element || !stillShows(known)) follow(known, read);
  }

  function show(read: ReadReview): void {
    const shown: ShownReview = new ShownReview(read, page, () => {
      reportSoon();
      if (shown.rated) onRated?.(shown.review);
    });
    byId.set(read.review.id, shown);
    byElement.set(read.element, shown);
    // Its first call tells whether the element is in sight, and queues the review.
    sight.observe(read.element);
  }

  function follow(shown: ShownReview, read: ReadReview): void {
    if (shown.element !== read.element) {
      byElement.delete(shown.element);
      sight.unobserve(shown.element);
      byElement.set(read.element, shown);
      sight.observe(read.element);
    }
    if (shown.update(read)) queue.add(shown);
  }

  function stillShows({ element, review }: ShownReview): boolean {
    return element.isConnected && readElement(element, site)?.review.id === review.id;
  }

  function drop(shown: ShownReview): void {
    byId.delete(shown.review.id);
    byElement.delete(shown.element);
    sight.unobserve(shown.element);
    queue.remove(shown);
    shown.remove();
  }

  /** A list without end takes away what has scrolled out of sight: the oldest of it is forgotten. */
  function tidy(): void {
    const away = [...byId.values()].filter(({ element }) => !element.isConnected);
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
    onChange?.();
    const { found, rated, declined } = reviewsStatus(site.id, byId.values());
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

  function reviews(): ShownReview[] {
    const inOrder = [...document.querySelectorAll(elements)].map((element) => byElement.get(element));
    return inOrder.filter((shown) => shown !== undefined);
  }

  document.querySelectorAll(elements).forEach(frames.add);
  return {
    status: () => reviewsStatus(site.id, reviews()),
    reviews,
    retry() {
      for (const shown of byId.values()) {
        if (!(shown.result instanceof Error)) continue;
        shown.reset();
        queue.add(shown);
      }
    },
    wear(look, unsureBelow) {
      page.look = look;
      page.unsureBelow = unsureBelow;
      page.marks.wear(look.palette);
      for (const shown of byId.values()) shown.dress();
      align([...byId.values()].filter(({ visible }) => visible));
    },
    scoreAgain() {
      queue.clear(); // a score that is on its way is of the model before
      for (const shown of byId.values()) queue.add(shown);
    },
    stop() {
      unwatch();
      for (const shown of byId.values()) shown.remove();
      page.marks.stop();
    },
  };
}

/** All the reading before the writing, so that the page is laid out once and not once for every badge. */
function align(reviews: readonly ShownReview[]): void {
  const shifts = reviews.map((shown) => shown.measure());
  for (const [i, shown] of reviews.entries()) shown.align(shifts[i]!);
}
