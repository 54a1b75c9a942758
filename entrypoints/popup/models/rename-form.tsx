import { i18n } from '#i18n';
import type { ModelEntry } from '../../../lib/messages/payloads';
import { endRenaming } from './state';

/** One function, which is called once: another one would be called anew whenever the form is drawn. */
const select = (input: HTMLInputElement | null) => input?.select();

/** Stands in for the name while it is being edited. */
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
