import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { whole } from '../../lib/common/format';
import { toneOfRating } from '../../lib/common/tone-of-rating';
import { locale } from '../shared/locale';

interface Props {
  title: string;
  /** Number of reviews with each rating from 1 to 10. */
  bins: readonly number[];
  /** The same for the reviewers' own ratings. */
  givenBins?: readonly number[];
}

/** Number of reviews with each rating: as bars, and in words for screen readers. */
export function Distribution({ title, bins, givenBins = [] }: Props) {
  const id = useId();
  const compared = givenBins.some((count) => count > 0);
  const highest = Math.max(1, ...bins, ...givenBins);
  const height = (count: number) => ({ height: `${(count / highest) * 64}px` });
  return (
    <section class="chart" aria-labelledby={id}>
      <div class="chart-head">
        <h2 id={id}>{title}</h2>
        {compared && <span class="chart-note">{i18n.t('popup.chartGiven')}</span>}
      </div>
      <p class="visually-hidden">{summary(bins) || i18n.t('popup.chartEmpty')}</p>
      {compared && <p class="visually-hidden">{`${i18n.t('popup.chartGiven')}: ${summary(givenBins)}`}</p>}
      <div class="bars" aria-hidden="true">
        {bins.map((count, i) => (
          <div key={i} class={`bin ${toneOfRating(i + 1)}`}>
            <span class="count">{count > 0 && whole(count, locale())}</span>
            <span class="pair">
              <span class="bar" style={height(count)} />
              {compared && <span class="bar given" style={height(givenBins[i]!)} />}
            </span>
            <span class="rating">{i + 1}</span>
          </div>
        ))}
      </div>
    </section>
  );
}

const summary = (bins: readonly number[]) =>
  bins.flatMap((count, i) => (count > 0 ? [i18n.t('popup.chartBin', [i + 1, whole(count, locale())])] : [])).join('; ');
