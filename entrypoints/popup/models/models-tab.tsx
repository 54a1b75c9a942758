import './models.css';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { bytes } from '../../../lib/common/format';
import { errorSentence } from '../../shared/error-sentence';
import { locale } from '../../shared/locale';
import { model } from '../state';
import { ModelItem } from './model-item';
import { ReadingForm } from './reading-form';
import { activity, chooseFiles, models, outcome, refreshModels, space, toRead } from './state';

/** Every model that can be used: which one is, how good each is, and what can be done with it. */
export function ModelsTab() {
  useEffect(() => void refreshModels(), []);
  const problem = model.value?.modelProblem;
  return (
    <div class="scroll">
      <section class="content models">
        <ImportBar />
        {problem && (
          <p class="note" role="alert">
            {errorSentence(problem)}
          </p>
        )}
        {models.value ? (
          <ul class="model-list">
            {models.value.map((entry) => (
              <ModelItem key={entry.id} model={entry} />
            ))}
          </ul>
        ) : (
          <p class="quiet">{models.value === null ? i18n.t('models.failed') : i18n.t('models.loading')}</p>
        )}
        <SpaceUsed />
      </section>
    </div>
  );
}

function ImportBar() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="import-bar">
      <button
        type="button"
        id="import-model"
        aria-disabled={!!activity.value}
        onClick={() => activity.value || input.current?.click()}
      >
        {i18n.t('models.import')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".zip,.keras,.h5,.hdf5,.json,.bin,.txt,.tsv,.csv,.vocab"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = ''; // the same files can be chosen again
          if (files.length > 0) void chooseFiles(files);
        }}
      />
      {toRead.value && <ReadingForm files={toRead.value} />}
      <ActivityStatus />
    </div>
  );
}

/** The current activity, else the outcome of the last one, else a hint. */
function ActivityStatus() {
  const { text: doing, stop } = activity.value ?? {};
  const { failed = false, text: done = i18n.t('models.importHint') } = outcome.value ?? {};
  return (
    <>
      <p role="status" class="quiet">
        {doing || (failed ? '' : done)}
      </p>
      <p role="alert" class="problem">
        {failed && done}
      </p>
      {stop && (
        <button type="button" onClick={stop}>
          {i18n.t('models.stop')}
        </button>
      )}
    </>
  );
}

/** IndexedDB compresses what it stores: the browser's own figure for the space in use would not match the sizes above. */
function SpaceUsed() {
  if (!models.value) return null;
  const added = models.value.reduce((sum, { shipped, size }) => sum + (shipped ? 0 : size), 0);
  if (added === 0) return null;
  const { usage = 0, quota = 0 } = space.value;
  const size = (count: number) => bytes(count, locale());
  return <p class="quiet">{i18n.t('models.space', [size(added), size(Math.max(0, quota - usage))])}</p>;
}
