import { decimals, ratingGiven, whole } from '../common/format';
import type { Score } from '../common/review';
import { MOST_CONFIDENCE_SHOWN, UNSURE_BELOW } from './badge-thresholds';
import { farApart } from './disagree';
import type { BadgeStrings } from './strings';

export type BadgeState = { kind: 'pending' } | { kind: 'failed' } | ScoredState;

interface ScoredState {
  kind: 'scored';
  score: Score;
  /** The reviewer's own rating. */
  given?: number;
  /** The page holds only the beginning of the text. */
  partial?: boolean;
  /** Confidence that the user asks for; without it, `UNSURE_BELOW`. */
  unsureBelow?: number;
}

/** A badge in words and figures; the style sheet gives each tone its shape and colour. */
export interface BadgeView {
  tone: 'pending' | 'positive' | 'negative' | 'unsure' | 'declined' | 'failed';
  /** Sign in the shape: no tone is shown by colour alone. */
  sign: string;
  /** Predicted rating, one decimal; absent where there is none to show. */
  rating?: string;
  /** The reviewer's own rating, where it is far from the predicted one. */
  given?: string;
  /** Accessible name. */
  name: string;
  /** First line of the tooltip: how sure, or why not. */
  reason: string;
}

export function describe(state: BadgeState, strings: BadgeStrings): BadgeView {
  if (state.kind === 'pending') {
    return { tone: 'pending', sign: '…', name: strings.pending, reason: strings.pendingReason };
  }
  if (state.kind === 'failed') {
    return { tone: 'failed', sign: '!', name: strings.failed, reason: strings.failedReason };
  }
  const { score, given } = state;
  if (score.declined) return describeDeclined(score.declined, strings);
  const view = describeRated(state, strings);
  if (given === undefined || !farApart(score.rating, given)) return view;
  const written = ratingGiven(given, strings.locale);
  return { ...view, given: written, name: `${view.name}, ${strings.reviewerGave(written)}` };
}

function describeDeclined(declined: NonNullable<Score['declined']>, strings: BadgeStrings): BadgeView {
  const empty = declined === 'empty';
  return {
    tone: 'declined',
    sign: '?',
    name: empty ? strings.declinedEmpty : strings.declinedLanguage,
    reason: empty ? strings.emptyReason : strings.languageReason,
  };
}

function describeRated({ score, unsureBelow = UNSURE_BELOW }: ScoredState, strings: BadgeStrings): BadgeView {
  const { positive, confidence } = score;
  const rating = decimals(score.rating, 1, strings.locale);
  const side = positive ? strings.positive : strings.negative;
  const sure = whole(Math.min(MOST_CONFIDENCE_SHOWN, confidence) * 100, strings.locale);
  if (confidence < unsureBelow) {
    return {
      tone: 'unsure',
      sign: '?',
      rating,
      name: strings.unsure(rating),
      reason: strings.unsureReason(sure, side),
    };
  }
  return {
    tone: positive ? 'positive' : 'negative',
    sign: positive ? '+' : '−',
    rating,
    name: strings.rated(rating, side, sure),
    reason: strings.sure(sure, side),
  };
}
