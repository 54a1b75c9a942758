import type { Look } from '../common/look';
import type { Review, Score, WordContribution } from '../common/review';
import type { Explanation } from '../messages/payloads';
import { findWords } from '../sites/reading/find-words';
import type { ReadReview } from '../sites/reading/read-elements';
import type { BadgeView } from './badge-view';
import type { MarkName, Marks, PageMarks } from './marks';
import { openPanel } from './panel';
import type { BadgeStrings, PanelStrings } from './strings';

/** What the overlay of a page has in common. */
export interface PageContext {
  strings: BadgeStrings & PanelStrings;
  look: Look;
  /** Badges below this confidence are muted. */
  unsureBelow?: number;
  marks: PageMarks;
  /** Asks what every word of a text did; rejects when it cannot be told. */
  explain(text: string): Promise<Explanation>;
  /** How the reader read a review, if that was told; rejects when it cannot be known. */
  said(review: Review): Promise<boolean | undefined>;
  /** Keeps how the reader read a review; without `positive`, takes it back. */
  judge(review: Review, positive: boolean | undefined): Promise<void>;
}

/** The panel of one review, and the words that are marked in its text: those of the open panel, or of the score. */
export class ReviewPanel {
  private readonly marks: Marks;
  /** What the open panel points out. */
  private told: { words: readonly WordContribution[]; here?: WordContribution } | undefined;

  constructor(
    private readonly page: PageContext,
    private readonly read: () => ReadReview,
    private readonly hidden: () => boolean,
  ) {
    this.marks = page.marks.ofReview();
  }

  /** @param own whether the reader opens it: a page that does could read in it what the reader has said. */
  show(button: HTMLElement, view: BadgeView, score: Score, own: boolean): void {
    const { review, element } = this.read();
    this.told = { words: [] };
    openPanel(button, {
      view,
      review,
      score,
      strings: this.page.strings,
      beside: element,
      hidden: this.hidden(),
      explain: () => this.page.explain(review.text),
      said: async () => (own ? this.page.said(review) : undefined),
      judge: (positive) => this.page.judge(review, positive),
      mark: (words, here) => {
        this.told = { words, here };
        this.mark(score);
      },
      onClose: () => {
        this.told = undefined;
        this.mark(score);
      },
    });
  }

  /** Marks the words of the open panel; without one, those of the score, where the user wants them in every review. */
  mark(score: Score | undefined): void {
    const everywhere = this.page.look.highlight && score && !score.declined ? (score.words ?? []) : [];
    const { words, here } = this.told ?? { words: everywhere };
    const chosen = [
      ...words.map((word) => ({ ...word, name: word.contribution > 0 ? ('up' as const) : ('down' as const) })),
      ...(here ? [{ ...here, name: 'here' as const }] : []),
    ];
    const placed = chosen.flatMap(({ name, at }) => (at ? [{ name, at }] : []));
    const { body, strip, review } = this.read();
    const ranges: Record<MarkName, AbstractRange[]> = { up: [], down: [], here: [] };
    if (placed.length > 0 && !this.hidden()) {
      const places = placed.map(({ at }) => at);
      for (const [i, range] of findWords(body, strip, review.text, places).entries()) {
        ranges[placed[i]!.name].push(range);
      }
    }
    this.marks.show(ranges, body.getRootNode());
  }
}
