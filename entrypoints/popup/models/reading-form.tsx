import './reading-form.css';
import { i18n } from '#i18n';
import type { ReadingChoices } from '../../../lib/model/import/foreign-model';
import type { PaddingSide } from '../../../lib/model/import/read-words';
import { importFiles, toRead } from './state';

/** Asks what the files of a model made elsewhere do not say: how texts become sequences. */
export function ReadingForm({ files }: { files: File[] }) {
  return (
    <form
      class="reading-form"
      onSubmit={(event) => {
        event.preventDefault();
        void importFiles(files, choicesOf(new FormData(event.currentTarget)));
      }}
    >
      <p>{i18n.t('models.readingHint')}</p>
      <SideField name="padding" label={i18n.t('models.padding')} />
      <SideField name="truncating" label={i18n.t('models.truncating')} />
      <label>
        {i18n.t('models.sequenceLength')}
        <input name="length" type="number" min={1} max={10_000} placeholder={i18n.t('models.sequenceLengthStated')} />
      </label>
      <button type="submit">{i18n.t('models.importFiles')}</button>
      <button
        type="button"
        class="plain"
        onClick={() => {
          toRead.value = undefined;
        }}
      >
        {i18n.t('models.cancel')}
      </button>
    </form>
  );
}

function SideField({ name, label }: { name: string; label: string }) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">{i18n.t('models.sideStated')}</option>
        <option value="pre">{i18n.t('models.atBeginning')}</option>
        <option value="post">{i18n.t('models.atEnd')}</option>
      </select>
    </label>
  );
}

function choicesOf(form: FormData): ReadingChoices {
  const length = Number(form.get('length'));
  const [padding, truncating] = ['padding', 'truncating'].map((name) => form.get(name) as PaddingSide | '');
  return { ...(padding && { padding }), ...(truncating && { truncating }), ...(length > 0 && { length }) };
}
