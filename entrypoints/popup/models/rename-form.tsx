import { i18n } from '#i18n';
import type { ModelEntry } from '../../../lib/store/models';
import { rename, renaming } from './state';

/** The focus goes back to where it came from. */
function end({ id }: ModelEntry): void {
  renaming.value = undefined;
  requestAnimationFrame(() => document.getElementById(`rename-${id}`)?.focus());
}

/** Stands in for the name while it is being edited. */
export function RenameForm({ model }: { model: ModelEntry }) {
  return (
    <form
      class="rename"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault(); // it would close the popup
        end(model);
      }}
      onSubmit={async (event) => {
        event.preventDefault();
        const name = String(new FormData(event.currentTarget).get('name')).trim();
        if (name !== model.name) await rename(model, name);
        end(model);
      }}
    >
      <input
        ref={(input) => input?.select()}
        name="name"
        aria-label={i18n.t('models.nameLabel')}
        defaultValue={model.name}
        maxLength={100}
        pattern=".*\S.*"
        required
      />
      <button type="submit">{i18n.t('models.save')}</button>
      <button type="button" class="plain" onClick={() => end(model)}>
        {i18n.t('models.cancel')}
      </button>
    </form>
  );
}
