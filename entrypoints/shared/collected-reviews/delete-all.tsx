import { i18n } from '#i18n';
import { whole } from '../../../lib/common/format';
import { ask } from '../ask';
import { locale } from '../locale';
import { removeAll } from './state';

/** Deletes every collected review, after a question. */
export function DeleteAll({ count }: { count: number }) {
  const deleteAll = async () => {
    const sure = await ask({
      title: i18n.t('collected.deleteAllTitle', count, [whole(count, locale())]),
      text: i18n.t('collected.deleteAllText'),
      action: i18n.t('collected.deleteAll'),
    });
    if (sure) await removeAll();
  };
  return (
    <button type="button" class="danger" disabled={count === 0} onClick={() => void deleteAll()}>
      {i18n.t('collected.deleteAll')}
    </button>
  );
}
