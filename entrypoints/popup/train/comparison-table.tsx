import { i18n } from '#i18n';
import { decimals, difference, percent, whole } from '../../../lib/common/format';
import type { Metrics } from '../../../lib/model/bundle/model-card';
import type { Comparison } from '../../../lib/model/judge';
import { locale } from '../../shared/locale';
import { hasUnlearned, type Outcome, outcomeOf } from './outcome';

interface Measure {
  name: () => string;
  of: (metrics: Metrics) => number | null;
  /** A share is shown in percent, its difference in points. */
  share?: true;
  /** Of anything else. */
  digits?: number;
  lowerIsBetter?: true;
}

const MEASURES: readonly Measure[] = [
  { name: () => i18n.t('comparison.accuracy'), of: ({ accuracy }) => accuracy, share: true },
  { name: () => i18n.t('comparison.r2'), of: ({ r2 }) => r2 },
  { name: () => i18n.t('comparison.r2Rounded'), of: ({ r2Rounded }) => r2Rounded },
  { name: () => i18n.t('comparison.mae'), of: ({ rating }) => rating.mae, digits: 2, lowerIsBetter: true },
  { name: () => i18n.t('comparison.ratingR2'), of: ({ rating }) => rating.r2 },
];

/** Only then is a measure called better or worse; elsewhere it may be chance. */
const CLEAR: readonly Outcome[] = ['better', 'worse'];

/** The current model and the new one, measure by measure, on the same reviews. */
export function ComparisonTable(comparison: Comparison) {
  const { before, after, reference } = comparison;
  const judged = CLEAR.includes(outcomeOf(comparison));
  const rows: RowProps[] = MEASURES.map(({ of, name, ...how }) => ({
    ...how,
    judged,
    name: name(),
    before: of(before.metrics),
    after: of(after.metrics),
  }));
  if (reference.n > 0) {
    rows.push({
      ...reference,
      judged: hasUnlearned(comparison),
      name: i18n.t('comparison.reference', [whole(reference.n, locale())]),
      share: true,
    });
  }
  return (
    <table class="grid">
      <caption class="told">{i18n.t('comparison.comparison')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{i18n.t('comparison.before')}</th>
          <th scope="col">{i18n.t('comparison.after')}</th>
          <th scope="col">{i18n.t('comparison.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.name} {...row} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<Measure, 'share' | 'digits' | 'lowerIsBetter'> {
  name: string;
  before: number | null;
  after: number | null;
  /** Whether to call the difference better or worse. */
  judged: boolean;
}

function Row({ name, before, after, judged, share, digits = 3, lowerIsBetter }: RowProps) {
  const show = (value: number | null) => (share ? percent(value, locale()) : decimals(value, digits, locale()));
  const gain = before === null || after === null ? null : after - before;
  const told = share ? difference(gain && gain * 100, 1, locale()) : difference(gain, digits, locale());
  const side = judged && /[1-9]/.test(told) ? Math.sign(gain!) * (lowerIsBetter ? -1 : 1) : 0;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{show(before)}</td>
      <td>
        <b>{show(after)}</b>
      </td>
      <td class={side > 0 ? 'better' : side < 0 ? 'worse' : undefined}>
        {told}
        {share && gain !== null && <span class="unit"> {i18n.t('comparison.points')}</span>}
        {side !== 0 && <span class="told"> {i18n.t(side > 0 ? 'comparison.better' : 'comparison.worse')}</span>}
      </td>
    </tr>
  );
}
