import { decimals, ratingGiven } from '../common/format';
import type { Review } from '../common/review';
import type { BadgeView } from './badge-view';
import { createElement } from './create-element';
import type { PanelStrings } from './strings';

/** The rating and the words of the badge, in full. */
export function heading(view: BadgeView, partial: boolean | undefined, strings: PanelStrings): HTMLElement {
  return createElement(
    'div',
    '',
    view.rating &&
      createElement(
        'p',
        'head',
        createElement('span', 'large', view.rating),
        createElement('span', 'quiet', strings.predictedOf),
      ),
    createElement('p', view.rating ? '' : 'head', view.reason),
    partial && createElement('p', 'quiet', strings.partial),
  );
}

/**
 * The reviewer's own rating, beside the predicted one if there is one, or the reviewer's verdict; `undefined` where there
 * is neither.
 */
export function reviewerView(
  { rating, verdict }: Review,
  predicted: number | undefined,
  strings: PanelStrings,
): HTMLElement | undefined {
  if (rating === undefined) {
    return verdict && createElement('p', 'part', strings.reviewerSaid(strings[verdict]));
  }
  const row = (name: string, value: number, text: string) => {
    const bar = createElement('span', 'bar');
    bar.style.width = `${Math.round((Math.min(10, Math.max(0, value)) / 10) * 100)}%`;
    const label = createElement('span', 'quiet', name);
    return createElement('li', '', label, createElement('span', 'rail', bar), createElement('b', '', text));
  };
  return createElement(
    'ul',
    'part ratings',
    row(strings.reviewer, rating, `★ ${ratingGiven(rating, strings.locale)}`),
    predicted !== undefined && row(strings.predicted, predicted, decimals(predicted, 1, strings.locale)),
  );
}
