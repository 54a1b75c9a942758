import './page-section.css';
import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import { figureOn, short } from '../../../lib/common/scale-text';
import type { PageItem, PageStatus } from '../../../lib/messages/payloads';
import { summarizePage } from '../../../lib/overlay/page-summary';
import { locale } from '../../shared/locale';
import { Distribution } from '../distribution';
import { page } from '../state';
import { ReviewNavigation } from './review-navigation';

const count = (value: number) => whole(value, locale());

/** The figures on the reviews of the page. */
export function PageSection() {
  if (!page.value) return null;
  const { found, items } = page.value;
  const { scale, bins, givenBins, meanPredicted, compared } = summarizePage(items);
  const mean = (value = Number.NaN) => short(figureOn(value, scale, locale()), scale);
  return (
    <>
      <p class="counts" role="status">
        <strong>{i18n.t('popup.found', found, [count(found)])}</strong>
        {countsOf(page.value).map((text) => (
          <span key={text}>{text}</span>
        ))}
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

/** How many reviews have each tone; what is declined only once nothing is in progress. Zeros are left out. */
function countsOf({ found, rated, noOpinion, declined, items }: PageStatus): string[] {
  const { t } = i18n;
  const withTone = (wanted: PageItem['tone']) => items.filter(({ tone }) => tone === wanted).length;
  const pending = Math.max(0, found - rated - noOpinion - declined);
  const counts: [number, (written: string) => string][] = [
    [withTone('positive'), (n) => t('popup.positiveOf', [n])],
    [withTone('mixed'), (n) => t('popup.mixedOf', [n])],
    [withTone('negative'), (n) => t('popup.negativeOf', [n])],
    [noOpinion, (n) => t('popup.noOpinionOf', [n])],
    pending > 0 ? [pending, (n) => t('popup.pendingOf', [n])] : [declined, (n) => t('popup.declinedOf', [n])],
  ];
  return counts.flatMap(([n, text]) => (n > 0 ? [text(count(n))] : []));
}
