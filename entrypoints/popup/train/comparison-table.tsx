import { i18n } from '#i18n';
import { difference, whole } from '../../../lib/common/format';
import type { Comparison } from '../../../lib/model/judge';
import { locale } from '../../shared/locale';
import { MEASURES, type ShownMeasure, writeMeasure } from '../../shared/measures';
import { hasUnlearned, outcomeOf } from './outcome';

interface Row extends Pick<ShownMeasure, 'unit' | 'digits'> {
  lowerIsBetter?: true | undefined;
  name: (comparison: Comparison) => string;
  /** Explains a row in the words of machine learning. */
  why: (() => string) | undefined;
  /** How many reviews it was measured on, where its name does not say it. */
  reviews?: (comparison: Comparison) => number;
  values: (comparison: Comparison) => { before: number | null; after: number | null };
  /** Whether the difference is large enough to be called better or worse; elsewhere it may be chance. */
  clear: (comparison: Comparison) => boolean;
}

const isClear = (comparison: Comparison) => ['better', 'worse'].includes(outcomeOf(comparison));

/** @param plainName a name that needs no explanation, in place of the measure's own */
const rowOf = (measure: ShownMeasure, plainName?: () => string): Row => ({
  name: plainName ?? measure.name,
  why: plainName ? undefined : measure.why,
  unit: measure.unit,
  digits: measure.digits,
  lowerIsBetter: measure.lowerIsBetter,
  clear: isClear,
  reviews: ({ after }) => measure.reviews(after.metrics),
  values: ({ before, after }) => ({
    before: before ? measure.of(before.metrics) : null,
    after: measure.of(after.metrics),
  }),
});

const REFERENCE: Row = {
  name: ({ reference }) => i18n.t('comparison.reference', [whole(reference.n, locale())]),
  unit: 'share',
  digits: 1,
  why: undefined,
  values: ({ reference }) => reference,
  clear: hasUnlearned,
};

/** In plain words. */
export const SUMMARY_ROWS: readonly Row[] = [
  rowOf(MEASURES.accuracy, () => i18n.t('comparison.accuracy')),
  rowOf(MEASURES.mae, () => i18n.t('comparison.ratingError')),
  REFERENCE,
];

/** In the words of machine learning. */
export const MEASURE_ROWS: readonly Row[] = [rowOf(MEASURES.r2), rowOf(MEASURES.r2Rounded), rowOf(MEASURES.ratingR2)];

/** The current model, if there is one, and the new one, measure by measure, on the same reviews. */
export function ComparisonTable({ comparison, rows }: { comparison: Comparison; rows: readonly Row[] }) {
  const shown = rows.filter((row) => row !== REFERENCE || comparison.reference.n > 0);
  return (
    <table class="grid">
      <caption class="visually-hidden">
        {comparison.before ? i18n.t('comparison.comparison') : i18n.t('comparison.alone')}
      </caption>
      <thead>
        <tr>
          <td />
          {comparison.before && <th scope="col">{i18n.t('comparison.before')}</th>}
          <th scope="col">{i18n.t('comparison.after')}</th>
          {comparison.before && <th scope="col">{i18n.t('comparison.difference')}</th>}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <TableRow key={row.name(comparison)} row={row} comparison={comparison} />
        ))}
      </tbody>
    </table>
  );
}

function TableRow({ row, comparison }: { row: Row; comparison: Comparison }) {
  const { name, why, reviews } = row;
  const count = reviews?.(comparison) ?? 0;
  const { before, after } = row.values(comparison);
  return (
    <tr>
      <th scope="row">
        {name(comparison)}
        {count > 0 && <small>{i18n.t('comparison.onReviews', count, [whole(count, locale())])}</small>}
        {why && <small>{why()}</small>}
      </th>
      {comparison.before && <td>{writeMeasure(row, before)}</td>}
      <td>
        <b>{writeMeasure(row, after)}</b>
      </td>
      {comparison.before && <Gain row={row} comparison={comparison} />}
    </tr>
  );
}

function Gain({ row, comparison }: { row: Row; comparison: Comparison }) {
  const { unit, digits, lowerIsBetter } = row;
  const { before, after } = row.values(comparison);
  const gain = before === null || after === null ? null : after - before;
  const written =
    unit === 'share' ? difference(gain && gain * 100, digits, locale()) : difference(gain, digits, locale());
  const side = row.clear(comparison) && /[1-9]/.test(written) ? Math.sign(gain!) * (lowerIsBetter ? -1 : 1) : 0;
  return (
    <td class={side > 0 ? 'better' : side < 0 ? 'worse' : undefined}>
      {written}
      {unit === 'share' && gain !== null && <span class="unit"> {i18n.t('comparison.points')}</span>}
      {side !== 0 && (
        <span class="visually-hidden"> {i18n.t(side > 0 ? 'comparison.better' : 'comparison.worse')}</span>
      )}
    </td>
  );
}
