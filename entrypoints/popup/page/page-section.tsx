import './page-section.css';
import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import { figureOn, short } from '../../../lib/common/scale-text';
import { summarizePage } from '../../../lib/overlay/page-summary';
import { locale } from '../../shared/locale';
import { Distribution } from '../distribution';
import { page } from '../state';
import { ReviewNavigation } from './review-navigation';

const count = (value: number) => whole(value, locale());

/** The figures on the reviews of the page. */
export function PageSection() {
  if (!page.value) return null;
  const { found, rated, declined, items } = page.value;
  const { scale, bins, givenBins, meanPredicted, compared } = summarizePage(items);
  const mean = (value = Number.NaN) => short(figureOn(value, scale, locale()), scale);
  const pending = Math.max(0, found - rated - declined);
  return (
    <>
      <p class="counts" role="status">
        <strong>{i18n.t('popup.found', found, [count(found)])}</strong>
        <span>{i18n.t('popup.ratedOf', [count(rated)])}</span>
        {pending > 0 ? (
          <span>{i18n.t('popup.pendingOf', [count(pending)])}</span>
        ) : (
          declined > 0 && <span>{i18n.t('popup.declinedOf', [count(declined)])}</span>
        )}
      </p>
      <Distribution title={i18n.t('popup.chart')} bins={bins} givenBins={givenBins} scale={scale} />
      <dl class="means">
        <div>
          <dt>{i18n.t('popup.meanPredicted')}</dt>
          <dd class="figure">{mean(meanPredicted)}</dd>
        </div>
        <div>
          <dt>
            {compared
              ? i18n.t('popup.compared', compared.count, [count(compared.count)])
              : i18n.t('popup.comparedNone')}
          </dt>
          {compared && (
            <dd>
              {i18n.t('popup.predicted')} <b class="figure">{mean(compared.meanPredicted)}</b>
              <br />
              {i18n.t('popup.given')} <b class="figure">{mean(compared.meanGiven)}</b>
            </dd>
          )}
        </div>
      </dl>
      {items.length > 1 && <ReviewNavigation {...page.value} />}
    </>
  );
}
