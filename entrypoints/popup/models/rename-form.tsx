import { i18n } from '#i18n';
import type { ModelEntry } from '../../../lib/messages/payloads';
import { endRenaming } from './state';

/** Not an inline function: Preact would call a new one at every render. */
const select = (input: HTMLInputElement | null) => input?.select();

/** Replaces the name while it is edited. */
export function RenameForm({ model }: { model: ModelEntry }) {
  return (
    <form
      class="rename"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault(); // it would close the popup
        void endRenaming(model);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void endRenaming(model, String(new FormData(event.currentTarget).get('name')).trim());
      }}
    >
      <input
        ref={select}
        type="text"
        name="name"
        aria-label={i18n.t('models.nameLabel')}
        defaultValue={model.name}
        maxLength={100}
        pattern=".*\S.*"
        required
      />
      <button type="submit">{i18n.t('models.save')}</button>
      <button type="button" class="plain" onClick={() => endRenaming(model)}>
        {i18n.t('models.cancel')}
      </button>
    </form>
  );
}
