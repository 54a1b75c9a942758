import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import type { Confusion } from '../../../lib/model/judge';
import { locale } from '../../shared/locale';

/** Actual against predicted side. */
export function ConfusionTable({ caption, confusion }: { caption: string; confusion: Confusion }) {
  const { truePositive, falseNegative, falsePositive, trueNegative } = confusion;
  const rows = [
    { name: i18n.t('advanced.isPositive'), right: truePositive, wrong: falseNegative, positive: true },
    { name: i18n.t('advanced.isNegative'), right: trueNegative, wrong: falsePositive, positive: false },
  ];
  return (
    <table class="confusion">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          <th colSpan={2} scope="colgroup">
            {i18n.t('advanced.predictedAs')}
          </th>
        </tr>
        <tr>
          <td />
          <th scope="col">{i18n.t('badge.positive')}</th>
          <th scope="col">{i18n.t('badge.negative')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, right, wrong, positive }) => {
          const cells = [
            <td key="right" class="right">
              {whole(right, locale())}
            </td>,
            <td key="wrong" class="wrong">
              {whole(wrong, locale())}
            </td>,
          ];
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              {positive ? cells : cells.toReversed()}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
