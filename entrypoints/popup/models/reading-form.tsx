import './reading-form.css';
import { i18n } from '#i18n';
import { choicesOf } from './reading-choices';
import { importFiles, toRead } from './state';

/** No word list has more. */
const MOST_INDEX = 1_000_000;

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
      <NumberField
        name="length"
        label={i18n.t('models.sequenceLength')}
        least={1}
        most={10_000}
        stated={i18n.t('models.sequenceLengthStated')}
      />
      <NumberField
        name="oov"
        label={i18n.t('models.unknownWords')}
        least={0}
        most={MOST_INDEX}
        stated={i18n.t('models.wordListStated')}
      />
      <NumberField
        name="indexFrom"
        label={i18n.t('models.addedToNumbers')}
        least={0}
        most={MOST_INDEX}
        stated={i18n.t('models.wordListStated')}
      />
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

/** @param stated what counts where the field is empty */
function NumberField(props: { name: string; label: string; least: number; most: number; stated: string }) {
  const { name, label, least, most, stated } = props;
  return (
    <label>
      {label}
      <input name={name} type="number" min={least} max={most} placeholder={stated} />
    </label>
  );
}
