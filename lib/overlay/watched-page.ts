import type { AspectId } from '../common/aspect';
import type { Look } from '../common/look';
import type { PageCounts, ReviewsStatus } from '../messages/payloads';
import { isConnected } from '../sites/reading/members';
import { elementSelector, type ReadReview, readElement, whyUnread } from '../sites/reading/read-elements';
import type { Site } from '../sites/site';
import { alignBadges, createAligner } from './align-badges';
import { CountReporter } from './count-reporter';
import { eachAlone } from './each-alone';
import { ElementsWithoutBadge } from './elements-without-badge';
import { createFrameQueue, type FrameQueue } from './frame-queue';
import { KnownReviews } from './known-reviews';
import { findLeftovers } from './leftovers';
import { createPageMarks } from './marks';
import { observeElements } from './observe-elements';
import { pageDocument } from './page-document';
import type { PageOptions } from './page-options';
import type { PageContext } from './review-panel';
import { countReviews, reviewsStatus } from './reviews-status';
import { createScoreQueue, type ScoreQueue } from './score-queue';
import { ShownReview } from './shown-review';

/**
 * Watches a page: every review in it, now or later, is read, scored and given a badge. Longer than other files: all that
 * happens to a page meets here.
 */
export class WatchedPage {
  readonly #options: PageOptions;
  readonly #site: Site;
  readonly #selector: string;
  readonly #context: PageContext;
  readonly #known = new KnownReviews();
  /** Removed with the first badge and no sooner: until then the page is not to learn that Reeltone is here. */
  readonly #leftovers = findLeftovers();
  readonly withoutBadge: ElementsWithoutBadge;
  readonly #queue: ScoreQueue;
  readonly #reasonsQueue: ScoreQueue;
  readonly #frames: FrameQueue<Element>;
  /** Reviews that were added or moved since the last frame queue was drained. */
  readonly #unaligned = new Set<ShownReview>();
  readonly #aligner = createAligner();
  readonly #intersections = new IntersectionObserver((entries) => this.#onIntersection(entries));
  readonly #counts: CountReporter;
  readonly #stopObserving: () => void;

  constructor(options: PageOptions) {
    this.#options = options;
    const { site, score, alive } = options;
    this.#site = site;
    this.#selector = elementSelector(site);
    this.withoutBadge = new ElementsWithoutBadge(this.#selector);
    const textsInSight = () => this.#known.all().flatMap(({ visible, body }) => (visible ? [body] : []));
    this.#context = { ...options, marks: createPageMarks(), textsInSight };
    this.#context.marks.setPalette(options.look.palette);
    this.#queue = createScoreQueue(score, alive);
    this.#reasonsQueue = createScoreQueue(options.scoreWithReasons, alive);
    this.#counts = new CountReporter({ ...options, count: () => this.counts() });
    this.#frames = createFrameQueue<Element>({
      work: (element) => (alive() ? this.#read(element) : this.#unwatch()),
      failed: (element) => this.#giveUp(element),
      drained: () => {
        this.#forgetDetached();
        this.#alignNew();
      },
    });
    this.#stopObserving = observeElements(pageDocument.documentElement, this.#selector, this.#frames.add);
    pageDocument.querySelectorAll(this.#selector).forEach(this.#frames.add);
  }

  /** Whether there are elements of reviews that are not read yet. */
  get hasElements(): boolean {
    return this.#frames.size > 0;
  }

  counts(): PageCounts {
    return countReviews(this.#known.all());
  }

  status(): ReviewsStatus {
    const status = reviewsStatus(this.#site.id, this.reviews(), this.withoutBadge.reasons());
    return { ...status, waiting: this.#frames.size };
  }

  /** In the order of the page. */
  reviews(): ShownReview[] {
    return [...pageDocument.querySelectorAll(this.#selector)].flatMap((element) => this.#known.at(element) ?? []);
  }

  /** Scores again those that failed. */
  retry(): void {
    for (const shown of this.#known.all()) {
      if (!(shown.result instanceof Error)) continue;
      shown.reset();
      this.#queue.add(shown);
    }
  }

  /** Scores everything again; each badge keeps its score until the new one is there. */
  scoreAgain(): void {
    // A score that is still awaited is one of the former model.
    this.#queue.clear();
    this.#reasonsQueue.clear();
    for (const shown of this.#known.all()) this.#queue.add(shown);
  }

  /** @param unsureBelow confidence that the user asks for. */
  setLook(look: Look, unsureBelow?: number): void {
    this.#context.look = look;
    this.#context.unsureBelow = unsureBelow;
    this.#context.marks.setPalette(look.palette);
    eachAlone(this.#known.all(), (shown) => shown.applyLook());
    alignBadges(this.#known.all().filter(({ visible }) => visible));
  }

  /** Marks what the reviews say of an aspect; without one, what is marked otherwise. */
  markAspect(aspect: AspectId | undefined): void {
    if (this.#context.aspect === aspect) return;
    this.#context.aspect = aspect;
    this.#context.marks.point([], document);
    eachAlone(this.#known.all(), (shown) => shown.mark());
  }

  /** Removes all badges and ends the watch. */
  stop(): void {
    this.#unwatch();
    eachAlone(this.#known.all(), (shown) => shown.remove());
    this.#context.marks.stop();
  }

  /** Makes badge and element agree, whatever the page did to either. */
  #read(element: Element): void {
    if (!isConnected(element)) return;
    const read = readElement(element, this.#site);
    const before = this.#known.at(element);
    if (before && before.review.id !== read?.review.id) this.#drop(before);
    this.withoutBadge.note(element, read ? undefined : whyUnread(element, this.#site));
    if (!read) return;
    const known = this.#known.withId(read.review.id);
    if (!known) this.#show(read);
    else if (known.element === element || !this.#stillShows(known)) this.#update(known, read);
    else this.withoutBadge.note(element, 'repeated');
  }

  /** The review of this element has no badge, and is counted as unreadable. */
  #giveUp(element: Element): void {
    const shown = this.#known.at(element);
    if (shown) this.#drop(shown);
    this.withoutBadge.note(element, 'unreadable');
  }

  #show(read: ReadReview): void {
    for (const left of this.#leftovers.splice(0)) left.remove();
    const shown: ShownReview = new ShownReview(read, this.#context, {
      onSettled: () => {
        this.#counts.reportSoon();
        if (!shown.judged) return;
        if (!shown.score?.aspects) this.#reasonsQueue.add(shown.reasons);
        this.#options.onJudged?.(shown.review);
      },
      onReasons: () => this.#counts.reportSoon(),
    });
    this.#known.add(shown);
    this.#unaligned.add(shown);
    this.#queue.add(shown);
    this.#intersections.observe(read.element);
  }

  #update(shown: ShownReview, read: ReadReview): void {
    if (shown.element !== read.element) {
      this.#intersections.unobserve(shown.element);
      this.#known.move(shown, read.element);
      this.#intersections.observe(read.element);
    }
    this.#unaligned.add(shown);
    if (shown.update(read)) this.#queue.add(shown);
  }

  /** Whether a review is still in its element; a page may show one review in two elements. */
  #stillShows({ element, review }: ShownReview): boolean {
    return isConnected(element) && readElement(element, this.#site)?.review.id === review.id;
  }

  #drop(shown: ShownReview): void {
    this.#known.delete(shown);
    this.#intersections.unobserve(shown.element);
    this.#queue.remove(shown);
    this.#reasonsQueue.remove(shown.reasons);
    shown.remove();
  }

  /** An endless list removes what is scrolled out of sight: the oldest of those reviews are dropped. */
  #forgetDetached(): void {
    for (const shown of this.#known.surplus()) this.#drop(shown);
    this.withoutBadge.forgetDetached();
    this.#counts.report();
  }

  /** Only once all are read and have their badges: until then each frame would lay the page out twice. */
  #alignNew(): void {
    for (const shown of this.#unaligned) this.#aligner.add(shown);
    this.#unaligned.clear();
  }

  #onIntersection(entries: readonly IntersectionObserverEntry[]): void {
    const appeared: ShownReview[] = [];
    eachAlone(entries, ({ target, isIntersecting }) => {
      const shown = this.#known.at(target);
      if (!shown) return;
      if (isIntersecting) appeared.push(shown);
      shown.visible = isIntersecting;
    });
    alignBadges(appeared);
  }

  #unwatch(): void {
    this.#counts.stop();
    this.#stopObserving();
    this.#intersections.disconnect();
    this.#frames.clear();
    for (const queue of [this.#aligner, this.#queue, this.#reasonsQueue]) queue.clear();
  }
}
