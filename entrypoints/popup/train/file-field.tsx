import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { bytes, percent } from '../../../lib/common/format';
import { locale } from '../../shared/locale';
import { Problem } from '../../shared/problem';
import { inTab } from '../tabs';
import { FilePreview } from './file-preview';
import { type ChosenFile, choose, chosen, forgetFile } from './form';

/** A file of reviews, chosen or dropped, and a preview of it. */
export function FileField() {
  const file = chosen.value;
  if (file) return <Chosen {...file} />;
  return (
    <>
      <Picker />
      {!inTab && <p class="quiet">{i18n.t('train.popupCloses')}</p>}
    </>
  );
}

function Picker() {
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) void choose(file);
  };
  return (
    <label
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <input
        type="file"
        accept=".csv,.tsv,.tab,.txt,.json,.jsonl,.ndjson,.gz,.zip"
        onChange={({ currentTarget: { files } }) => {
          if (files?.[0]) void choose(files[0]);
        }}
      />
      {i18n.t(inTab ? 'train.chooseOrDrop' : 'train.choose')}
    </label>
  );
}

function Chosen({ file, share, preview, failure }: ChosenFile) {
  const reading = share !== undefined;
  return (
    <>
      <div class="ends">
        <span class="name">
          <b>{file.name}</b> <span class="quiet">{bytes(file.size, locale())}</span>
        </span>
        <button type="button" class="small" onClick={forgetFile}>
          {i18n.t(reading ? 'train.stopReading' : 'train.chooseAnother')}
        </button>
      </div>
      {reading && (
        <>
          <progress aria-label={i18n.t('train.reading')} max={1} value={share} />
          <p class="ends quiet">
            <span role="status">{i18n.t('train.reading')}</span>
            <span class="figure">{percent(share, locale(), 0)}</span>
          </p>
        </>
      )}
      <Problem text={failure} />
      {preview && <FilePreview key={`${file.name} ${file.lastModified}`} {...preview} />}
    </>
  );
}
