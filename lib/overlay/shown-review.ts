import type { Correction } from '../common/correction';
import type { Review, Score } from '../common/review';
import type { Place } from '../messages/payloads';
import { member } from '../sites/reading/members';
import type { ReadReview } from '../sites/reading/read-elements';
import { type Badge, createBadge } from './badge';
import { applyShift, measureShift, type Shift } from './badge-position';
import { disagrees } from './disagree';
import { textIsHidden } from './hidden-text';
import { createInserter, type Inserter } from './insert-badge';
import { pageDocument } from './page-document';
import { createReasonsJob } from './reasons-job';
import { type PageContext, ReviewPanel } from './review-panel';
import type { ScoreJob } from './score-queue';
import { scrollIntoSight } from './scroll-into-sight';

export interface ShownReviewEvents {
  /** There is a score, or the reason why there is none. */
  onSettled(): void;
  /** The score now has phrases and aspects. */
  onReasons(): void;
}

/** One review of the page with its badge. Its id is its identity: the page may move it from one element to another. */
export class ShownReview implements ScoreJob {
  #read: ReadReview;
  readonly #page: PageContext;
  readonly #events: ShownReviewEvents;
  result: Score | Error | undefined;
  /** The user's, once a panel has been opened. */
  #correction: Correction | undefined;
  #isVisible: boolean | undefined;
  #shift: Shift | undefined;
  readonly #badge: Badge;
  readonly #inserter: Inserter;
  readonly #panel: ReviewPanel;

  constructor(read: ReadReview, page: PageContext, events: ShownReviewEvents) {
    this.#read = read;
    this.#page = page;
    this.#events = events;
    this.#panel = new ReviewPanel(
      page,
      () => this.#read,
      (correction) => {
        this.#correction = correction;
        this.#draw();
      },
    );
    this.#badge = createBadge(
      page.strings,
      () => textIsHidden(this.#read),
      (button, view) => this.score && this.#panel.show(button, view, this.score),
      () => this.#panel.textAround(),
    );
    this.#inserter = createInserter(this.#badge);
    this.#badge.setInSight(false);
    this.applyLook();
    this.#inserter.insert(read);
  }

  /** Whether the element is in the window; `undefined` until it is known. */
  get visible(): boolean | undefined {
    return this.#isVisible;
  }

  set visible(visible: boolean | undefined) {
    this.#isVisible = visible;
    this.#badge.setInSight(visible === true);
    this.mark();
  }

  get review(): Review {
    return this.#read.review;
  }

  get text(): string {
    return this.#read.review.text;
  }

  get element(): Element {
    return this.#read.element;
  }

  /** Holds the text. */
  get body(): Element {
    return this.#read.body;
  }

  get score(): Score | undefined {
    return this.result instanceof Error ? undefined : this.result;
  }

  /** There is a score, and it is not declined. */
  get judged(): boolean {
    return this.score !== undefined && !this.score.declined;
  }

  get disagrees(): boolean {
    return this.score !== undefined && disagrees(this.review, this.score, this.#page.unsureBelow);
  }

  get focused(): boolean {
    return pageDocument.activeElement === this.#badge.host;
  }

  /** Scrolls to the review, or to a place in its text, which it marks; focuses the badge. */
  visit(at?: Place['at']): void {
    const place = this.#panel.point(at);
    const block = member(this.element, 'clientHeight') > innerHeight ? 'start' : 'center';
    member(this.element, 'scrollIntoView').call(this.element, { block });
    if (place) scrollIntoSight(place);
    this.#badge.focus();
  }

  /** Takes over what the element holds now. @returns whether the text has changed, and needs another score. */
  update(read: ReadReview): boolean {
    const rewritten = read.review.text !== this.text;
    this.#read = read;
    if (rewritten) {
      this.#correction = undefined;
      this.reset();
    }
    this.#inserter.insert(read);
    this.#draw();
    return rewritten;
  }

  settle(result: Score | Error): void {
    this.#badge.close();
    this.result = result;
    this.#draw();
    this.#events.onSettled();
  }

  /** Waits for the phrases and aspects of its score. */
  readonly reasons: ScoreJob = createReasonsJob(this, (score) => {
    this.result = score;
    this.#draw();
    this.#events.onReasons();
  });

  /** Waits for a score again. */
  reset(): void {
    this.#badge.close();
    this.result = undefined;
    this.#draw();
  }

  /** Follows a change of the page's look or of `unsureBelow`. */
  applyLook(): void {
    this.#badge.setLook(this.#page.look);
    this.#draw();
  }

  /** Reads the layout and writes nothing. */
  measure(): Shift {
    return measureShift(this.#badge.host, this.#read, this.#page.look.size);
  }

  /** Writes nothing where the badge is in its place already. */
  align(shift: Shift): void {
    if (shift.x === this.#shift?.x && shift.y === this.#shift.y) return;
    this.#shift = shift;
    applyShift(this.#badge.host, shift);
  }

  /** Takes the badge off the page. */
  remove(): void {
    this.#inserter.stop();
    this.#badge.close();
    this.#badge.host.remove();
    this.#panel.mark(undefined);
  }

  /** Marks what is to be marked in the text now. */
  mark(): void {
    this.#panel.mark(this.visible ? this.score : undefined);
  }

  #draw(): void {
    const { result } = this;
    if (!result) this.#badge.show({ kind: 'pending' });
    else if (result instanceof Error) this.#badge.show({ kind: 'failed' });
    else {
      const { rating: given, verdict, scale, partial } = this.review;
      const { unsureBelow, look } = this.#page;
      const { smallWhereAgreed } = look;
      const own = { given, verdict, scale, correction: this.#correction };
      this.#badge.show({ kind: 'scored', score: result, ...own, partial, unsureBelow, smallWhereAgreed });
    }
    this.mark();
  }
}
