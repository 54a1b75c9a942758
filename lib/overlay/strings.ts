import type { AspectId } from '../common/aspect';
import type { ScaleStrings } from '../common/scale-text';
import type { Arrangement, UnratedCounts } from '../messages/payloads';
import type { Headline } from './headline';

interface Language {
  /** BCP 47 tag of the language of all these words; figures are written in it, too. */
  locale: string;
}

/** The sentences of badges and tooltips; `entrypoints/shared/` fills these tables in the browser's language. */
export interface BadgeStrings extends ScaleStrings {
  mixed: string;
  /** Accessible names, one for each state; ratings with their scale, `sure` in percent. */
  pending: string;
  failed: string;
  declinedLanguage: string;
  declinedEmpty: string;
  noOpinion: string;
  rated(rating: string, side: string, sure: string): string;
  ratedMixed(rating: string): string;
  unsure(rating: string): string;
  /** Follows the name where the reviewer's own rating is far from the predicted one. */
  reviewerGave(rating: string): string;
  /** Follows it where the reviewer's verdict contradicts it. */
  reviewerVerdict(verdict: string): string;
  /** Follows it where the user has corrected it; `correction` in words. */
  corrected(correction: string): string;
  withoutOpinion: string;
  /** Lines of the tooltip. */
  youMarked(correction: string): string;
  pendingReason: string;
  failedReason: string;
  languageReason: string;
  /** @param language ISO 639-1 */
  languageNamed(language: string): string;
  emptyReason: string;
  noOpinionReason: string;
  sure(sure: string, side: string): string;
  mixedReason: string;
  unsureReason(sure: string, side: string): string;
  phrases: string;
  /** Before a phrase of the other side. */
  but: string;
  wordsHeldBack: string;
  given(rating: string): string;
  reviewerSaid(verdict: string): string;
  partial: string;
}

/** The bubble beside a selected text. */
export interface SelectionStrings {
  tooShort: string;
  selectionCut: string;
  selectionFailed: string;
}

/** The sentences of bar and popup. Figures are written; counts that change the sentence are numbers. */
export interface PageStrings extends Language {
  headlines: Record<Headline, string>;
  tones: Record<'positive' | 'mixed' | 'negative', (count: number) => string>;
  mean(rating: string): string;
  means(predicted: string, given: string): string;
  /** Where not all rated reviews have both ratings. */
  meansOf(count: number, predicted: string, given: string): string;
  rated(rated: string, total: string): string;
  ofFilm(count: string): string;
  /** Where ratings and words disagree in `count` of the reviews, and in how many of them the words are better. */
  disagreement(count: string, of: string, wordsBetter: string): string;
  notRated(reasons: string): string;
  unrated: Record<keyof UnratedCounts, (count: number) => string>;
  shown(shown: string, total: string): string;
  showAll: string;
}

/** The chips of aspects, in bar and popup. */
export interface AspectStrings extends Language {
  /** Of the group of chips. */
  aspects: string;
  aspect: Record<AspectId, string>;
  /** How many reviews mention an aspect, and how many of them like it and dislike it. */
  aspectCounts(reviews: number, liked: string, disliked: string): string;
  /** A phrase in quotation marks. */
  quoted(phrase: string): string;
}

/** The offer of the bar. */
export interface OfferStrings extends Language {
  name: string;
  offer: string;
  show: string;
  later: string;
  never: string;
}

/** The bar on the page, and the same controls in the popup. */
export interface BarStrings extends PageStrings, AspectStrings {
  name: string;
  more: string;
  best: string;
  worst: string;
  show: string;
  shows: Record<Arrangement['show'], string>;
  order: string;
  orders: Record<Arrangement['order'], string>;
  notSortable: string;
  close: string;
}

/** The panel of a review. */
export interface PanelStrings extends Language {
  /** Accessible names of the panel and of the button that closes it. */
  panel: string;
  close: string;
  reading: string;
  positive: string;
  negative: string;
  partial: string;
  wordsHeldBack: string;
  reviewer: string;
  predicted: string;
  line: string;
  lineHint: string;
  /** Follows the word; `percent` is the score after it. */
  lineAt(step: string, steps: string, percent: string): string;
  middleUnread: string;
  explainFailed(error: unknown): string;
  /** The predicted rating of the review without a phrase. */
  without(rating: string): string;
  nothing: string;
  wrong: string;
  iRead: string;
  /** Before the choice of a rating. */
  orRating: string;
  save: string;
  noted(correction: string): string;
  undo: string;
  correctionFailed(error: unknown): string;
}
