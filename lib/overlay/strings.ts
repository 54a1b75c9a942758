import type { Arrangement } from '../messages/payloads';

/** In which language figures are written. */
interface Language {
  /** BCP 47 tag. */
  locale: string;
}

/** Every sentence that the overlay shows or reads out, in the reader's language. The entrypoint builds the table. */
export interface BadgeStrings extends Language {
  positive: string;
  negative: string;
  /** Accessible names, one per state; `sure` in percent. */
  pending: string;
  failed: string;
  declinedLanguage: string;
  declinedEmpty: string;
  rated(rating: string, side: string, sure: string): string;
  unsure(rating: string): string;
  /** Follows the name when the reviewer's own rating differs much. */
  reviewerGave(rating: string): string;
  /** Lines of the tooltip. */
  pendingReason: string;
  failedReason: string;
  languageReason: string;
  emptyReason: string;
  /** Follows the predicted rating in large figures. */
  predictedOf: string;
  sure(sure: string, side: string): string;
  unsureReason(sure: string, side: string): string;
  words: string;
  wordsHeldBack: string;
  given(rating: string): string;
  partial: string;
}

/** What is said of a text that the reader has selected. */
export interface SelectionStrings {
  tooShort: string;
  selectionCut: string;
  selectionFailed: string;
}

/** What the bar on the page says. */
export interface BarStrings extends Language {
  name: string;
  rated(rated: string, found: string): string;
  mean(rating: string): string;
  given(rating: string): string;
  best: string;
  worst: string;
  show: string;
  shows: Record<Arrangement['show'], string>;
  order: string;
  orders: Record<Arrangement['order'], string>;
  notSortable: string;
  close: string;
}

/** What the panel of a review says. */
export interface PanelStrings extends Language {
  /** Accessible names of the panel and of the button that closes it. */
  panel: string;
  close: string;
  reading: string;
  predictedOf: string;
  positive: string;
  negative: string;
  partial: string;
  wordsHeldBack: string;
  reviewer: string;
  predicted: string;
  reviewerSaid(verdict: string): string;
  line: string;
  lineHint: string;
  /** Follows the word; `percent` is the score after it. */
  lineAt(step: string, steps: string, percent: string): string;
  middleUnread: string;
  explainFailed(reason: string): string;
  speaksFor: string;
  speaksAgainst: string;
  nothing: string;
  wrong: string;
  iRead: string;
  noted(side: string): string;
  undo: string;
  correctionFailed(reason: string): string;
}
