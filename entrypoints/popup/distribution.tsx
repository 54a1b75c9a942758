import { useId } from 'preact/hooks';
import { i18n } from '#i18n';

interface Props {
  title: string;
  /** How many reviews have each rating from 1 to 10. */
  bins: readonly number[];
}

/** How many reviews have each rating, as bars. */
export function Distribution({ title, bins }: Props) {
  const id = useId();
  const highest = Math.max(1, ...bins);
  const told = bins.flatMap((count, i) => (count > 0 ? [i18n.t('popup.chartBin', [i + 1, count])] : []));
  return (
    <section class="chart" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
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
