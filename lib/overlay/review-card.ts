import type { Look } from '../look';
import type { Explanation } from '../messages';
import type { Review, Score, WordContribution } from '../review';
import { findWords } from '../sites/find-words';
import type { ReadCard } from '../sites/read';
import type { BadgeView } from './badge-view';
import { openCard } from './card';
import type { MarkName, Marks, PageMarks } from './marks';
import type { BadgeStrings, CardStrings } from './strings';

/** What the overlay of a page has in common. */
export interface PageContext {
  strings: BadgeStrings & CardStrings;
  look: Look;
  /** Badges below this confidence are muted. */
  unsureBelow?: number;
  marks: PageMarks;
  /** Asks what every word of a text did; rejects when it cannot be told. */
  explain(text: string): Promise<Explanation>;
  /** Keeps how the reader read a review; without `positive`, takes it back. */
  judge(review: Review, positive: boolean | undefined): Promise<void>;
}

/** The card of one review, and the words that are marked in its text: those of the card, or of the score alone. */
export class ReviewCard {
  private readonly marks: Marks;
  private verdict: boolean | undefined;
  private open = false;

  constructor(
    private readonly page: PageContext,
    private readonly read: () => ReadCard,
    private readonly hidden: () => boolean,
  ) {
    this.marks = page.marks.ofReview();
  }

  show(button: HTMLElement, view: BadgeView, score: Score): void {
    const { review, card } = this.read();
    const { text } = review;
    this.open = true;
    openCard(button, {
      view,
      review,
      score,
      strings: this.page.strings,
      beside: card,
      hidden: this.hidden(),
      explain: () => this.page.explain(text),
      verdict: this.verdict,
      judge: async (positive) => {
        await this.page.judge(review, positive);
        this.verdict = positive;
      },
      mark: (words, here) => this.mark(words, here),
      onClose: () => {
        this.open = false;
        this.markScore(score);
      },
    });
  }

  /** Marks the words of a score where the user wants that in every review; those of an open card are left alone. */
  markScore(score: Score | undefined): void {
    if (this.open) return;
    this.mark(this.page.look.highlight && score && !score.declined ? (score.words ?? []) : []);
  }

  private mark(words: readonly WordContribution[], here?: WordContribution): void {
    const { body, strip, review } = this.read();
    const seen = words.length > 0 && !this.hidden();
    const wanted = [...words, ...(here ? [here] : [])].filter(({ at }) => seen && at);
    const found =
      wanted.length > 0
        ? findWords(
            body,
            strip,
            review.text,
            wanted.map(({ at }) => at!),
          )
        : [];
    const ranges: Record<MarkName, AbstractRange[]> = { up: [], down: [], here: [] };
    for (const [i, range] of found.entries()) {
      const word = wanted[i]!;
      ranges[i >= words.length ? 'here' : word.contribution > 0 ? 'up' : 'down'].push(range);
    }
    this.marks.show(ranges, body.getRootNode());
  }
}
