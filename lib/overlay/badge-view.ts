import { decimals, ratingGiven, whole } from '../common/format';
import type { Score } from '../common/review';
import { MUCH } from './disagree';
import type { BadgeStrings } from './strings';

export type BadgeState =
  | { kind: 'pending' }
  | { kind: 'failed' }
  /**
   * `given` is the reviewer's own rating; `partial` that the page holds only the beginning of the text; `unsureBelow`
   * the confidence that the reader asks for.
   */
  | { kind: 'scored'; score: Score; given?: number; partial?: boolean; unsureBelow?: number };

/** What a badge shows, in words and figures; the style sheet gives each tone its shape and colour. */
export interface BadgeView {
  tone: 'pending' | 'positive' | 'negative' | 'unsure' | 'declined' | 'failed';
  /** Sign in the shape: tone is never told by colour alone. */
  sign: string;
  /** Predicted rating, one decimal; absent where there is none to show. */
  rating?: string;
  /** The reviewer's own rating, where it differs by 3 points or more. */
  given?: string;
  /** Accessible name. */
  name: string;
  /** First line of the tooltip: how sure, or why not. */
  reason: string;
}

/** Below this confidence the side is little better than a coin toss. */
export const UNSURE_BELOW = 0.6;

/** How a state is told to the reader. */
export function describe(state: BadgeState, strings: BadgeStrings): BadgeView {
  if (state.kind === 'pending') {
    return { tone: 'pending', sign: '…', name: strings.pending, reason: strings.pendingReason };
  }
  if (state.kind === 'failed') {
    return { tone: 'failed', sign: '!', name: strings.failed, reason: strings.failedReason };
  }
  const { score, given, unsureBelow = UNSURE_BELOW } = state;
  if (score.declined) {
    const empty = score.declined === 'empty';
    return {
      tone: 'declined',
      sign: '?',
      name: empty ? strings.declinedEmpty : strings.declinedLanguage,
      reason: empty ? strings.emptyReason : strings.languageReason,
    };
  }
  const { locale } = strings;
  const rating = decimals(score.rating, 1, locale);
  const side = score.positive ? strings.positive : strings.negative;
  // Never "100% sure": no network is.
  const sure = whole(Math.min(99, score.confidence * 100), locale);
  const view: BadgeView =
    score.confidence < unsureBelow
      ? { tone: 'unsure', sign: '?', rating, name: strings.unsure(rating), reason: strings.unsureReason(sure, side) }
      : {
          tone: score.positive ? 'positive' : 'negative',
          sign: score.positive ? '+' : '−',
          rating,
          name: strings.rated(rating, side, sure),
          reason: strings.sure(sure, side),
        };
  if (given === undefined || Math.abs(score.rating - given) < MUCH) return view;
  const stars = ratingGiven(given, locale);
  return { ...view, given: stars, name: `${view.name}, ${strings.reviewerGave(stars)}` };
}
