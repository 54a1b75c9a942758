import type { Review, Score } from '../common/review';
import type { ReadReview } from '../sites/reading/read-elements';
import { isBlock } from '../sites/reading/read-text';
import { BADGE_TAG, type Badge, createBadge } from './badge';
import { UNSURE_BELOW } from './badge-view';
import { disagrees } from './disagree';
import { type PageContext, ReviewPanel } from './review-panel';
import type { Job } from './score-queue';
import { SCALES } from './style';

/** A page that throws our badge away again and again does not want it. */
const MAX_INSERTIONS = 20;

/** What a badge of medium size takes beside its neighbour when it has two figures, and half of its height; in px. */
const ROOM = 120;
const HALF_A_BADGE = 12;

export interface Shift {
  /** Towards the end of the line. */
  x: number;
  y: number;
}

/** One review of the page, known by its id, with its badge: the page may move it from one element to another. */
export class ShownReview implements Job {
  result: Score | Error | undefined;
  private seen = false;
  private readonly badge: Badge;
  private readonly opened: ReviewPanel;
  private insertions = 0;

  constructor(
    private read: ReadReview,
    private readonly page: PageContext,
    private readonly onSettled: () => void,
  ) {
    this.opened = new ReviewPanel(
      page,
      () => this.read,
      () => this.hidden(),
    );
    this.badge = createBadge(
      page.strings,
      () => this.hidden(),
      (button, view, own) => this.score && this.opened.show(button, view, this.score, own),
    );
    this.dress();
    this.insert();
  }

  get visible(): boolean {
    return this.seen;
  }

  set visible(visible: boolean) {
    this.seen = visible;
    this.mark();
  }

  get review(): Review {
    return this.read.review;
  }

  get text(): string {
    return this.read.review.text;
  }

  get element(): Element {
    return this.read.element;
  }

  get score(): Score | undefined {
    return this.result instanceof Error ? undefined : this.result;
  }

  get disagrees(): boolean {
    return this.score !== undefined && disagrees(this.review, this.score, this.page.unsureBelow ?? UNSURE_BELOW);
  }

  /** Whether the keyboard is on the badge. */
  get current(): boolean {
    return document.activeElement === this.badge.host;
  }

  /** Brings the review into sight, and the keyboard to its badge. */
  visit(): void {
    this.element.scrollIntoView({ block: this.element.clientHeight > innerHeight ? 'start' : 'center' });
    this.badge.focus();
  }

  /** There is a score, and it means something. */
  get rated(): boolean {
    return this.score !== undefined && !this.score.declined;
  }

  /** Takes what the element says now; true when the text is another one and needs another score. */
  update(read: ReadReview): boolean {
    const rewritten = read.review.text !== this.text;
    this.read = read;
    if (rewritten) this.reset();
    this.insert();
    this.draw();
    return rewritten;
  }

  settle(result: Score | Error): void {
    this.badge.close();
    this.result = result;
    this.draw();
    this.onSettled();
  }

  /** Looks as the user has chosen by now. */
  dress(): void {
    this.badge.wear(this.page.look);
    this.draw();
  }

  /** Waits for a score again. */
  reset(): void {
    this.badge.close();
    this.result = undefined;
    this.draw();
  }

  /** How far the badge has to go from its host to its neighbour, in px; reads the layout and writes nothing. */
  measure(): Shift {
    const { anchor, element } = this.read;
    const { host } = this.badge;
    const origin = host.getBoundingClientRect();
    if (!isBlock(anchor)) {
      const { top, height } = anchor.getBoundingClientRect();
      return { x: 0, y: top + height / 2 - origin.top };
    }
    const range = document.createRange();
    range.selectNodeContents(anchor);
    // Absent where there is no layout, as in jsdom.
    const end = [...(range.getClientRects?.() ?? [])].at(-1) ?? anchor.getBoundingClientRect();
    const place = element.getBoundingClientRect();
    const rightToLeft = getComputedStyle(anchor).direction === 'rtl';
    const room = rightToLeft ? end.left - place.left : place.right - end.right;
    const scale = SCALES[this.page.look.size];
    if (room < scale * ROOM) return { x: 0, y: end.bottom + scale * HALF_A_BADGE - origin.top };
    return {
      x: rightToLeft ? origin.right - end.left : end.right - origin.left,
      y: end.top + end.height / 2 - origin.top,
    };
  }

  /** Moves the badge, not its host, by what was measured. */
  align({ x, y }: Shift): void {
    const { style } = this.badge.host;
    style.setProperty('--shift-x', `${Math.round(x)}px`);
    style.setProperty('--shift', `${Math.round(y)}px`);
  }

  /** Takes the badge off the page. */
  remove(): void {
    this.badge.close();
    this.badge.host.remove();
    this.opened.mark(undefined);
  }

  private mark(): void {
    this.opened.mark(this.visible ? this.score : undefined);
  }

  private draw(): void {
    const { result } = this;
    if (!result) this.badge.show({ kind: 'pending' });
    else if (result instanceof Error) this.badge.show({ kind: 'failed' });
    else {
      const { rating: given, partial } = this.review;
      this.badge.show({ kind: 'scored', score: result, given, partial, unsureBelow: this.page.unsureBelow });
    }
    this.mark();
  }

  private insert(): void {
    const { host } = this.badge;
    const { anchor, element } = this.read;
    // A page that clones a element clones the badge in it, without what the shadow root holds.
    for (const other of element.querySelectorAll(BADGE_TAG)) if (other !== host) other.remove();
    if (anchor.nextElementSibling === host || this.insertions >= MAX_INSERTIONS) return;
    // What the page puts into a slot of its own component is only seen in one.
    if (anchor.slot) host.slot = anchor.slot;
    host.toggleAttribute('after-block', isBlock(anchor));
    // It would not be open any more once it has moved.
    this.badge.close();
    anchor.after(host);
    this.insertions++;
  }

  /** A spoiler may be in the page and yet out of sight, in whole or in part: closed or blurred by the page's style. */
  private hidden(): boolean {
    if (!this.review.spoiler) return false;
    const { body, element, strip } = this.read;
    const written = strip ? `:not(${strip}, :is(${strip}) *)` : '*';
    const inside = [...body.querySelectorAll(written)].filter(({ textContent }) => textContent);
    const around: Element[] = [];
    for (let node: Element | null = body; node && element.contains(node); node = node.parentElement) around.push(node);
    return [...inside, ...around].some(
      (node) => node.checkVisibility?.() === false || /blur/.test(getComputedStyle(node).filter),
    );
  }
}
