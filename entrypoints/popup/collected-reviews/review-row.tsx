import { i18n } from '#i18n';
import { toneOfCorrection } from '../../../lib/common/correction';
import { day, ratingGiven } from '../../../lib/common/format';
import { type CollectedReview, correctionIn } from '../../../lib/store/collected-reviews';
import { remove } from '../../shared/collected-reviews/state';
import { locale } from '../../shared/locale';
import { siteName } from '../../shared/site-name';

/** One review, cut to its first lines until it is opened. */
export function ReviewRow({ review }: { review: CollectedReview }) {
  const { text, site, at } = review;
  return (
    <li class="review">
      <details>
        <summary>
          <span class="byline">
            <b class={toneOfCorrection(correctionIn(review))}>{opinion(review)}</b> · {siteName(site)} ·{' '}
            {day(at, locale())}
          </span>
          <span class="text">{text}</span>
        </summary>
      </details>
      <button
        type="button"
        class="remove"
        title={i18n.t('collected.delete')}
        aria-label={i18n.t('collected.deleteOf', [text.slice(0, 40)])}
        onClick={() => void remove(review)}
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
      </button>
    </li>
  );
}

/** The rating or the verdict, and whether it is the reviewer's or the user's own. */
function opinion(review: CollectedReview): string {
  const own = correctionIn(review);
  const byUser = review.source === 'user';
  if ('rating' in own) {
    const rating = i18n.t('collected.rated', [ratingGiven(own.rating, locale())]);
    return byUser ? i18n.t('collected.youRated', [rating]) : rating;
  }
  if (!byUser) return own.tone === 'positive' ? i18n.t('collected.thumbUp') : i18n.t('collected.thumbDown');
  switch (own.tone) {
    case 'positive':
      return i18n.t('collected.youPositive');
    case 'negative':
      return i18n.t('collected.youNegative');
    case 'mixed':
      return i18n.t('collected.youMixed');
    case 'none':
      return i18n.t('collected.youNone');
  }
}
