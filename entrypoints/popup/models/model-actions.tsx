import { i18n } from '#i18n';
import type { ModelEntry } from '../../../lib/messages/payloads';
import { openLab } from '../tabs';
import { activity, exportToFile, remove, renaming, switchTo } from './state';

/** The buttons of a model. The shipped one can be neither renamed nor deleted. */
export function ModelActions({ model }: { model: ModelEntry }) {
  const { id, inUse, shipped } = model;
  const button = (action: string, text: string, onClick: () => unknown, look = 'plain') => (
    <button
      type="button"
      id={`${action}-${id}`}
      class={look}
      aria-describedby={`model-${id}`}
      aria-disabled={!!activity.value}
      onClick={onClick}
    >
      {text}
    </button>
  );
  const startRenaming = () => {
    renaming.value = id;
  };
  return (
    <div class="actions">
      {!inUse && button('use', i18n.t('models.use'), () => switchTo(model), 'primary')}
      {inUse && button('look-inside', i18n.t('lab.open'), openLab)}
      {button('export', i18n.t('models.export'), () => exportToFile(model))}
      {!shipped && button('rename', i18n.t('models.rename'), startRenaming)}
      {!shipped && button('delete', i18n.t('models.delete'), () => remove(model), 'danger last')}
    </div>
  );
}
