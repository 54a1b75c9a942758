import { whole } from '../common/format';
import type { Review, Score } from '../common/review';
import { caption, givenFigure, inWords, ownShort, predictedFigure, short, verdictWord } from '../common/scale-text';
import { MOST_CONFIDENCE_SHOWN, UNSURE_BELOW } from './badge-thresholds';
import { farApart } from './disagree';
import type { BadgeStrings } from './strings';

export type BadgeState = { kind: 'pending' } | { kind: 'failed' } | ScoredState;

export interface ScoredState {
  kind: 'scored';
  score: Score;
  /** The reviewer's own rating, from 1 to 10; or else the verdict. */
  given?: number;
  verdict?: Review['verdict'];
  /** How the site shows them. */
  scale?: Review['scale'];
  /** The user wants no figure where the reviewer's own rating agrees with it. */
  smallWhereAgreed?: boolean;
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
  /** Predicted rating on the scale of the site; absent where there is none to show. */
  rating?: string;
  /** The same in large figures, and the words that follow them. */
  large?: { figure: string; caption: string };
  /** The badge shows its sign alone. */
  signOnly?: true;
  /** The reviewer's own rating or verdict, where it is far from the predicted one. */
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
  if (state.score.declined) return describeDeclined(state.score.declined, strings);
  return withOpinion(describeRated(state, strings), state, strings);
}

/** Adds the reviewer's own rating or verdict where it is far from the predicted one. */
function withOpinion(view: BadgeView, state: ScoredState, strings: BadgeStrings): BadgeView {
  const { score, given, verdict, scale, smallWhereAgreed } = state;
  const own = { rating: given, verdict, scale };
  if (given !== undefined) {
    if (!farApart(score.rating, given)) return smallWhereAgreed ? { ...view, signOnly: true } : view;
    const name = `${view.name}, ${strings.reviewerGave(givenFigure(given, scale, strings.locale))}`;
    return { ...view, given: ownShort(own, strings), name };
  }
  const word = verdictWord(own, strings);
  if (!word || view.tone === 'unsure' || (verdict === 'positive') === score.positive) return view;
  return { ...view, given: ownShort(own, strings), name: `${view.name}, ${strings.reviewerVerdict(word)}` };
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

function describeRated({ score, scale, unsureBelow = UNSURE_BELOW }: ScoredState, strings: BadgeStrings): BadgeView {
  const { positive, confidence } = score;
  const figure = predictedFigure(score.rating, scale, strings.locale);
  const rating = short(figure, scale);
  const large = { figure, caption: caption(scale, strings) };
  const words = inWords(figure, scale, strings);
  const side = positive ? strings.positive : strings.negative;
  const sure = whole(Math.min(MOST_CONFIDENCE_SHOWN, confidence) * 100, strings.locale);
  if (confidence < unsureBelow) {
    return {
      tone: 'unsure',
      sign: '?',
      rating,
      large,
      name: strings.unsure(words),
      reason: strings.unsureReason(sure, side),
    };
  }
  return {
    tone: positive ? 'positive' : 'negative',
    sign: positive ? '+' : '−',
    rating,
    large,
    name: strings.rated(words, side, sure),
    reason: strings.sure(sure, side),
  };
}
