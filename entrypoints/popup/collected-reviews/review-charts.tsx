import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import type { CollectedReview } from '../../../lib/store/collected-reviews';
import { figuresOf } from '../../shared/collected-reviews/figures';
import { locale } from '../../shared/locale';
import { siteName } from '../../shared/site-name';
import { Distribution } from '../distribution';

/** How many reviews were collected of each site and of each rating. */
export function ReviewCharts({ reviews }: { reviews: readonly CollectedReview[] }) {
  const { sites, ratings, tones } = figuresOf(reviews);
  const { positive, negative, mixed, none } = tones;
  const figure = (count: number) => whole(count, locale());
  const most = sites[0]?.[1] ?? 1;
  return (
    <>
      <Distribution title={i18n.t('collected.byRating')} bins={ratings} />
      {positive + negative + mixed + none > 0 && (
        <p class="quiet">
          {i18n.t('collected.sides', [figure(positive), figure(negative), figure(mixed), figure(none)])}
        </p>
      )}
      <section aria-labelledby="reviews-by-site">
        <h2 id="reviews-by-site">{i18n.t('collected.bySite')}</h2>
        <dl class="by-site">
          {sites.map(([site, count]) => (
            <div key={site}>
              <dt>{siteName(site)}</dt>
              <dd>
                <span class="site-bar" style={{ width: `${(count / most) * 100}%` }} aria-hidden="true" />
                <span class="figure">{whole(count, locale())}</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
