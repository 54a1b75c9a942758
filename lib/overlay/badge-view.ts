import type { Correction } from '../common/correction';
import { whole } from '../common/format';
import type { Review, Score, Tone } from '../common/review';
import { caption, givenFigure, inWords, ownShort, predictedFigure, short, verdictWord } from '../common/scale-text';
import { toneOfRating } from '../common/tone-of-rating';
import { isUnsure, MOST_CONFIDENCE_SHOWN } from './badge-thresholds';
import { correctionInWords, TONE_SIGNS } from './correction-text';
import { farApart } from './disagree';
import { isRated, type Rated } from './is-rated';
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
  /** The user's own opinion of the review. */
  correction?: Correction;
  /** The user wants no figure where the reviewer's own rating agrees with it. */
  smallWhereAgreed?: boolean;
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
  /** Predicted rating on the scale of the site; absent where there is none to show. */
  rating?: string;
  /** The same in large figures, and the words that follow them. */
  large?: { figure: string; caption: string };
  /** The badge shows its sign alone. */
  signOnly?: true;
  /** The reviewer's own rating or verdict, where it is far from the predicted one. */
  given?: string;
  /** The user's own opinion of the review. */
  corrected?: Tone;
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
  const view = isRated(state.score)
    ? withOpinion(describeRated(state.score, state, strings), state, strings)
    : describeUnrated(state.score, strings);
  return withCorrection(view, state, strings);
}

/** In words for screen readers; to the eye, a sign at a corner: the page can measure how wide the badge is. */
function withCorrection(view: BadgeView, { correction, scale }: ScoredState, strings: BadgeStrings): BadgeView {
  if (!correction) return view;
  return {
    ...view,
    corrected: 'tone' in correction ? correction.tone : toneOfRating(correction.rating),
    name: `${view.name}, ${strings.corrected(correctionInWords(correction, scale, strings))}`,
  };
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
  const sided = view.state === 'positive' || view.state === 'negative';
  if (!word || !sided || verdict === view.state) return view;
  return { ...view, given: ownShort(own, strings), name: `${view.name}, ${strings.reviewerVerdict(word)}` };
}

function describeUnrated({ declined, resembles }: Score, strings: BadgeStrings): BadgeView {
  if (!declined)
    return { state: 'none', sign: TONE_SIGNS.none, name: strings.noOpinion, reason: strings.noOpinionReason };
  const unread = { state: 'declined', sign: '?' } as const;
  if (declined === 'empty') return { ...unread, name: strings.declinedEmpty, reason: strings.emptyReason };
  const reason = resembles === undefined ? strings.languageReason : strings.languageNamed(resembles);
  return { ...unread, name: strings.declinedLanguage, reason };
}

function describeRated(score: Rated, { scale, unsureBelow }: ScoredState, strings: BadgeStrings): BadgeView {
  const { tone } = score;
  const figure = predictedFigure(score.rating, scale, strings.locale);
  const rating = short(figure, scale);
  const large = { figure, caption: caption(scale, strings) };
  const words = inWords(figure, scale, strings);
  const sure = whole(Math.min(MOST_CONFIDENCE_SHOWN, score.confidence) * 100, strings.locale);
  if (isUnsure(score, unsureBelow)) {
    return {
      state: 'unsure',
      sign: '?',
      rating,
      large,
      name: strings.unsure(words),
      reason: strings.unsureReason(sure, strings[tone]),
    };
  }
  return {
    state: tone,
    sign: TONE_SIGNS[tone],
    rating,
    large,
    // A mixed review has no side to be sure of.
    name: tone === 'mixed' ? strings.ratedMixed(words) : strings.rated(words, strings[tone], sure),
    reason: tone === 'mixed' ? strings.mixedReason : strings.sure(sure, strings[tone]),
  };
}
