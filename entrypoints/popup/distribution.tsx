import { i18n } from '#i18n';

/** How many reviews are predicted at each rating from 1 to 10, as bars. */
export function Distribution({ bins }: { bins: readonly number[] }) {
  const highest = Math.max(1, ...bins);
  const told = bins.flatMap((count, i) => (count > 0 ? [i18n.t('popup.chartBin', [i + 1, count])] : []));
  return (
    <section class="chart" aria-labelledby="chart-title">
      <h2 id="chart-title">{i18n.t('popup.chart')}</h2>
      <p class="told">{told.join('; ') || i18n.t('popup.chartEmpty')}</p>
      <div class="bars" aria-hidden="true">
        {bins.map((count, i) => (
          <div key={i} class={i < 5 ? 'bin negative' : 'bin'}>
            <span class="count">{count || ''}</span>
            <span class="bar" style={{ height: `${(count / highest) * 64}px` }} />
            <span class="rating">{i + 1}</span>
          </div>
        ))}
      </div>
    </section>
  );
}
