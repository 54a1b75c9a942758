import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { whole } from '../../lib/common/format';
import { type Scale, TEN_POINTS } from '../../lib/common/scale';
import { givenFigure, inWords } from '../../lib/common/scale-text';
import { toneOfRating } from '../../lib/common/tone-of-rating';
import { badgeStrings } from '../shared/badge-strings';
import { locale } from '../shared/locale';

interface Props {
  title: string;
  /** Number of reviews with each rating from 1 to 10. */
  bins: readonly number[];
  /** The same for the reviewers' own ratings. */
  givenBins?: readonly number[];
  /** On which the ratings are written. */
  scale?: Scale;
}

/** Number of reviews with each rating: as bars, and in words for screen readers. */
export function Distribution({ title, bins, givenBins = [], scale = TEN_POINTS }: Props) {
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
      <p class="visually-hidden">{summary(bins, scale) || i18n.t('popup.chartEmpty')}</p>
      {compared && <p class="visually-hidden">{`${i18n.t('popup.chartGiven')}: ${summary(givenBins, scale)}`}</p>}
      <div class="bars" aria-hidden="true">
        {bins.map((count, i) => (
          <div key={i} class={`bin ${toneOfRating(i + 1)}`}>
            <span class="count">{count > 0 && whole(count, locale())}</span>
            <span class="pair">
              <span class="bar" style={height(count)} />
              {compared && <span class="bar given" style={height(givenBins[i]!)} />}
            </span>
            <span class="rating">{givenFigure(i + 1, scale, locale())}</span>
          </div>
        ))}
      </div>
    </section>
  );
}

function summary(bins: readonly number[], scale: Scale): string {
  const rating = (bin: number) => inWords(givenFigure(bin + 1, scale, locale()), scale, badgeStrings);
  const entry = (count: number, bin: number) => i18n.t('popup.chartBin', [rating(bin), whole(count, locale())]);
  return bins.flatMap((count, bin) => (count > 0 ? [entry(count, bin)] : [])).join('; ');
}
