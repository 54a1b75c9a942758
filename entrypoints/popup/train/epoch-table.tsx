import { i18n } from '#i18n';
import { decimals, percent } from '../../../lib/common/format';
import type { EpochReport } from '../../../lib/messages/training-payloads';
import { locale } from '../../shared/locale';

/** What each epoch brought on the held-out reviews, the last one first. */
export function EpochTable({ epochs }: { epochs: readonly EpochReport[] }) {
  if (epochs.length === 0) return <p class="quiet">{i18n.t('train.epochsEmpty')}</p>;
  const language = locale();
  return (
    <table class="grid">
      <caption>{i18n.t('train.epochs')}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('train.epoch')}</th>
          <th scope="col">{i18n.t('train.loss')}</th>
          <th scope="col">{i18n.t('train.accuracy')}</th>
          <th scope="col">{i18n.t('train.r2')}</th>
        </tr>
      </thead>
      <tbody>
        {epochs.toReversed().map(({ epoch, loss, accuracy, r2 }) => (
          <tr key={epoch}>
            <th scope="row">{epoch}</th>
            <td>{decimals(loss, 3, language)}</td>
            <td>{percent(accuracy, language)}</td>
            <td>{decimals(r2, 3, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
