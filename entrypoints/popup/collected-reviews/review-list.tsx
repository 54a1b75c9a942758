import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import { found, query, reviews } from '../../shared/collected-reviews/state';
import { locale } from '../../shared/locale';
import { ReviewRow } from './review-row';

const STEP = 50;

/** The collected reviews, newest first, with a search field; fifty more at each click. */
export function ReviewList() {
  const [most, setMost] = useState(STEP);
  useEffect(() => setMost(STEP), [query.value]);
  const count = found.value.length;
  const left = count - most;
  return (
    <section class="review-list" aria-labelledby="reviews-list">
      <div class="search">
        <h2 id="reviews-list">{i18n.t('collected.list')}</h2>
        <input
          type="search"
          aria-label={i18n.t('collected.search')}
          placeholder={i18n.t('collected.search')}
          value={query.value}
          onInput={({ currentTarget }) => {
            query.value = currentTarget.value;
          }}
        />
      </div>
      <p class="quiet" role="status">
        {query.value.trim() !== '' &&
          i18n.t('collected.found', [whole(count, locale()), whole(reviews.value?.length, locale())])}
      </p>
      <ul>
        {found.value.slice(0, most).map((review) => (
          <ReviewRow key={review.key} review={review} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" onClick={() => setMost(most + STEP)}>
          {i18n.t('collected.more', [whole(Math.min(left, STEP), locale()), whole(left, locale())])}
        </button>
      )}
    </section>
  );
}
