import { i18n } from '#i18n';

interface DistributionProps {
  /** How many reviews are predicted at 1, 2, ... 10, and how many reviewers gave that much. */
  bins: readonly number[];
  givenBins: readonly number[];
}

/** Predicted ratings as bars, with the reviewers' own beside them where there are any. */
export function Distribution({ bins, givenBins }: DistributionProps) {
  const compared = givenBins.some((count) => count > 0);
  const highest = Math.max(1, ...bins, ...givenBins);
  const height = (count: number) => ({ height: `${(count / highest) * 64}px` });
  return (
    <section class="chart" aria-labelledby="chart-title">
      <h2 id="chart-title">{i18n.t('popup.chart')}</h2>
      {compared && <span class="legend">{i18n.t('popup.chartGiven')}</span>}
      <p class="told">{told(bins) || i18n.t('popup.chartEmpty')}</p>
      {compared && <p class="told">{`${i18n.t('popup.chartGiven')}: ${told(givenBins)}`}</p>}
      <div class="bars" aria-hidden="true">
        {bins.map((count, i) => (
          <div key={i} class={i < 5 ? 'bin negative' : 'bin'}>
            <span class="count">{count || ''}</span>
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

const told = (bins: readonly number[]) =>
  bins.flatMap((count, i) => (count > 0 ? [i18n.t('popup.chartBin', [i + 1, count])] : [])).join('; ');
