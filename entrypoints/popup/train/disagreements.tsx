import { i18n } from '#i18n';
import { decimals, ratingGiven, whole } from '../../../lib/common/format';
import type { Disagreement } from '../../../lib/model/judge';
import { locale } from '../../shared/locale';

/** The reviews on which the two models differ most; each opens to its whole text. */
export function Disagreements({ reviews }: { reviews: readonly Disagreement[] }) {
  if (reviews.length === 0) return null;
  return (
    <details>
      <summary>{i18n.t('comparison.disagreements', reviews.length, [whole(reviews.length, locale())])}</summary>
      <ul class="disagreements">
        {reviews.map((review, place) => (
          <li key={place}>
            <Review {...review} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Review({ text, label, rating, before, after }: Disagreement) {
  const given =
    rating === undefined ? SIDES[label ?? 0]() : i18n.t('comparison.givenRating', [ratingGiven(rating, locale())]);
  const figure = ({ rating }: { rating: number }) => decimals(rating, 1, locale());
  const right = label === undefined ? undefined : after.positive === (label === 1);
  return (
    <details>
      <summary>
        <span class="byline">
          {given} · {i18n.t('comparison.predicted', [figure(before), figure(after)])}
          {right !== undefined && (
            <span class={right ? 'better' : 'worse'}>
              {' '}
              {i18n.t(right ? 'comparison.nowRight' : 'comparison.nowWrong')}
            </span>
          )}
        </span>
        <span class="text">{text}</span>
      </summary>
    </details>
  );
}

const SIDES = [() => i18n.t('comparison.givenNegative'), () => i18n.t('comparison.givenPositive')] as const;
