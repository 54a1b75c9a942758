import { i18n } from '#i18n';
import { decimals, whole } from '../../../lib/common/format';
import type { EpochReport } from '../../../lib/messages/training-payloads';
import { locale } from '../../shared/locale';
import { MEASURES, writeMeasure } from '../../shared/measures';

/** The measures after each epoch, the last one first; the caption says of how many test reviews they are. */
export function EpochTable({ epochs }: { epochs: readonly EpochReport[] }) {
  if (epochs.length === 0) return <p class="quiet">{i18n.t('advanced.epochTableEmpty')}</p>;
  return (
    <table class="grid">
      <caption>{i18n.t('advanced.epochTable', [whole(epochs.at(-1)!.n, locale())])}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('advanced.epoch')}</th>
          <th scope="col">{i18n.t('advanced.loss')}</th>
          <th scope="col">{MEASURES.accuracy.name()}</th>
          <th scope="col">{MEASURES.r2.name()}</th>
        </tr>
      </thead>
      <tbody>
        {epochs.toReversed().map(({ epoch, loss, accuracy, r2 }) => (
          <tr key={epoch}>
            <th scope="row">{epoch}</th>
            <td>{decimals(loss, 3, locale())}</td>
            <td>{writeMeasure(MEASURES.accuracy, accuracy)}</td>
            <td>{writeMeasure(MEASURES.r2, r2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
