import type { Review } from '../common/review';
import { fromRating, TEN_POINTS } from '../common/scale';
import { givenFigure, predictedFigure, short, verdictWord } from '../common/scale-text';
import type { BadgeView } from './badge-view';
import { createElement } from './create-element';
import type { BadgeStrings, PanelStrings } from './strings';

/** The rating and the words of the badge, in full. */
export function heading(view: BadgeView, partial: boolean | undefined, strings: PanelStrings): HTMLElement {
  return createElement(
    'div',
    '',
    view.large &&
      createElement(
        'p',
        'head',
        createElement('span', 'large', view.large.figure),
        createElement('span', 'quiet', view.large.caption),
      ),
    createElement('p', view.large ? '' : 'head', view.reason),
    partial && createElement('p', 'quiet', strings.partial),
  );
}

/**
 * The reviewer's own rating, beside the predicted one if there is one, or the reviewer's verdict; `undefined` where there
 * is neither.
 */
export function reviewerView(
  { rating, verdict, scale = TEN_POINTS }: Review,
  predicted: number | undefined,
  strings: BadgeStrings & PanelStrings,
): HTMLElement | undefined {
  if (rating === undefined) {
    const word = verdictWord({ verdict, scale }, strings);
    return word ? createElement('p', 'part', strings.reviewerSaid(word)) : undefined;
  }
  const { locale } = strings;
  const row = (name: string, value: number, text: string) => {
    const bar = createElement('span', 'bar');
    bar.style.width = `${Math.round((Math.min(scale.highest, Math.max(0, value)) / scale.highest) * 100)}%`;
    const label = createElement('span', 'quiet', name);
    return createElement('li', '', label, createElement('span', 'rail', bar), createElement('b', '', text));
  };
  return createElement(
    'ul',
    'part ratings',
    row(strings.reviewer, scale.given ?? fromRating(rating, scale), short(givenFigure(rating, scale, locale), scale)),
    predicted !== undefined &&
      row(strings.predicted, fromRating(predicted, scale), short(predictedFigure(predicted, scale, locale), scale)),
  );
}
