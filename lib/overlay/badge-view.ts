import { decimals, ratingGiven, whole } from '../common/format';
import type { Score, Tone } from '../common/review';
import { isUnsure, MOST_CONFIDENCE_SHOWN } from './badge-thresholds';
import { farApart } from './disagree';
import { isRated, type Rated } from './is-rated';
import type { BadgeStrings } from './strings';

export type BadgeState = { kind: 'pending' } | { kind: 'failed' } | ScoredState;

interface ScoredState {
  kind: 'scored';
  score: Score;
  /** The reviewer's own rating. */
  given?: number;
  /** The page holds only the beginning of the text. */
  partial?: boolean;
  /** Confidence that the user asks for. */
  unsureBelow?: number;
}

/** A badge in words and figures; the style sheet gives each state its shape and colour. */
export interface BadgeView {
  /** The tone, unless there is none to show. */
  state: Tone | 'pending' | 'unsure' | 'declined' | 'failed';
  /** Sign in the shape: no state is shown by colour alone. */
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
    return { state: 'pending', sign: '…', name: strings.pending, reason: strings.pendingReason };
  }
  if (state.kind === 'failed') {
    return { state: 'failed', sign: '!', name: strings.failed, reason: strings.failedReason };
  }
  const { score, given, unsureBelow } = state;
  if (!isRated(score)) return describeUnrated(score, strings);
  const view = describeRated(score, isUnsure(score, unsureBelow), strings);
  if (given === undefined || !farApart(score.rating, given)) return view;
  const written = ratingGiven(given, strings.locale);
  return { ...view, given: written, name: `${view.name}, ${strings.reviewerGave(written)}` };
}

function describeUnrated({ declined }: Score, strings: BadgeStrings): BadgeView {
  if (!declined) return { state: 'none', sign: '○', name: strings.noOpinion, reason: strings.noOpinionReason };
  const empty = declined === 'empty';
  return {
    state: 'declined',
    sign: '?',
    name: empty ? strings.declinedEmpty : strings.declinedLanguage,
    reason: empty ? strings.emptyReason : strings.languageReason,
  };
}

const SIGNS = { positive: '+', negative: '−', mixed: '±' } as const;

function describeRated(score: Rated, unsure: boolean, strings: BadgeStrings): BadgeView {
  const { tone } = score;
  const rating = decimals(score.rating, 1, strings.locale);
  const sure = whole(Math.min(MOST_CONFIDENCE_SHOWN, score.confidence) * 100, strings.locale);
  if (unsure) {
    return {
      state: 'unsure',
      sign: '?',
      rating,
      name: strings.unsure(rating),
      reason: strings.unsureReason(sure, strings[tone]),
    };
  }
  return {
    state: tone,
    sign: SIGNS[tone],
    rating,
    // A mixed review has no side to be sure of.
    name: tone === 'mixed' ? strings.ratedMixed(rating) : strings.rated(rating, strings[tone], sure),
    reason: tone === 'mixed' ? strings.mixedReason : strings.sure(sure, strings[tone]),
  };
}
