import type { AspectId, AspectMention } from '../common/aspect';
import type { Correction } from '../common/correction';
import type { Phrase, ReadWord } from '../common/explanation';
import type { Look } from '../common/look';
import type { Review, Score } from '../common/review';
import type { Explanation } from '../messages/payloads';
import { findWords } from '../sites/reading/find-words';
import { queryAll, rectOf, rootOf } from '../sites/reading/members';
import type { ReadReview } from '../sites/reading/read-elements';
import type { BadgeView } from './badge-view';
import { textIsHidden } from './hidden-text';
import { isRated } from './is-rated';
import type { MarkName, Marks, PageMarks } from './marks';
import { openPanel } from './panel';
import { phraseMarks } from './phrase-marks';
import type { Surroundings } from './place-beside';
import type { BadgeStrings, PanelStrings } from './strings';
import { textLines } from './text-lines';

/** Shared by all reviews of a page. */
export interface PageContext {
  strings: BadgeStrings & PanelStrings;
  look: Look;
  /** Confidence that the user asks for. */
  unsureBelow?: number;
  /** The aspect whose phrases are marked in every review. */
  aspect?: AspectId;
  marks: PageMarks;
  /** The texts that may be read at this moment: those of the reviews in sight. */
  textsInSight(): Element[];
  explain(text: string): Promise<Explanation>;
  /** The correction that is stored. */
  correctionOf(review: Review): Promise<Correction | undefined>;
  /** Stores the correction of a review, or deletes it. */
  saveCorrection(review: Review, correction: Correction | undefined): Promise<void>;
}

/** The panel of one review, and the marked phrases in its text: those of the open panel, or of the score. */
export class ReviewPanel {
  readonly #page: PageContext;
  readonly #read: () => ReadReview;
  readonly #onCorrection: (correction: Correction | undefined) => void;
  readonly #marks: Marks;
  /** The phrases that the open panel lists, and the word that its slider stands at. */
  #listed: { phrases: readonly Phrase[]; here?: ReadWord } | undefined;

  /** @param onCorrection called when the user has corrected the review, or has opened a panel that shows a correction. */
  constructor(page: PageContext, read: () => ReadReview, onCorrection: (correction: Correction | undefined) => void) {
    this.#page = page;
    this.#read = read;
    this.#onCorrection = onCorrection;
    this.#marks = page.marks.ofReview();
  }

  show(button: HTMLElement, view: BadgeView, score: Score): void {
    const read = this.#read();
    const { review } = read;
    this.#listed = { phrases: [] };
    openPanel(button, {
      view,
      review,
      score,
      strings: this.#page.strings,
      surroundings: () => ({ ...this.textAround(), target: button.getBoundingClientRect() }),
      textIsHidden: textIsHidden(read),
      explain: () => this.#page.explain(review.text),
      correction: async () => {
        const correction = await this.#page.correctionOf(review);
        this.#onCorrection(correction);
        return correction;
      },
      saveCorrection: async (correction) => {
        await this.#page.saveCorrection(review, correction);
        this.#onCorrection(correction);
      },
      mark: (phrases, here) => {
        this.#listed = { phrases, here };
        this.mark(score);
      },
      onClose: () => {
        this.#listed = undefined;
        this.mark(score);
      },
    });
  }

  /** The review's place in the window, and the lines of its headings and text and of the texts around it. */
  textAround(): Omit<Surroundings, 'target'> {
    const { element, body } = this.#read();
    return {
      review: rectOf(element),
      own: textLines([body, ...queryAll(element, HEADINGS)]),
      others: textLines(this.#page.textsInSight().filter((text) => text !== body)),
    };
  }

  /** Marks a place in the text, in place of the one that was marked last in the page. @returns where it stands */
  point(at: [from: number, to: number] | undefined): AbstractRange | undefined {
    const read = this.#read();
    const { body, strip, review } = read;
    const ranges = at && !textIsHidden(read) ? findWords(body, strip, review.text, [at]) : [];
    this.#page.marks.point(ranges, rootOf(body));
    return ranges[0];
  }

  /**
   * Marks the phrases of the open panel; without one, what is said of the aspect that the user has chosen; without that, the
   * phrases of the score, if the user wants them in every review.
   */
  mark(score: Score | undefined): void {
    const ranges: Partial<Record<MarkName, AbstractRange[]>> = {};
    const read = this.#read();
    const { body, strip, review } = read;
    const places = this.#placesToMark(score);
    if (places.length > 0 && !textIsHidden(read)) {
      const found = findWords(
        body,
        strip,
        review.text,
        places.map(({ at }) => at),
      );
      for (const [i, range] of found.entries()) {
        const { name } = places[i]!;
        ranges[name] = [...(ranges[name] ?? []), range];
      }
    }
    this.#marks.show(ranges, rootOf(body));
  }

  #placesToMark(score: Score | undefined): { name: MarkName; at: Phrase['at'] }[] {
    const { aspect: chosen } = this.#page;
    if (chosen && !this.#listed) {
      const mentions = score?.aspects?.filter(({ aspect }) => aspect === chosen) ?? [];
      return mentions.map(({ tone, at }) => ({ name: MARK_OF_TONE[tone], at }));
    }
    const everywhere = this.#page.look.highlight && score && isRated(score) ? (score.phrases ?? []) : [];
    const { phrases, here } = this.#listed ?? { phrases: everywhere };
    const places = phraseMarks(phrases);
    if (here) places.push({ name: 'here', at: here.at });
    return places;
  }
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

const MARK_OF_TONE: Record<AspectMention['tone'], MarkName> = { positive: 'up', negative: 'down', mixed: 'middle' };
