import { i18n } from '#i18n';
import { BACKENDS, type Backend } from '../../../lib/common/backend';
import { TRAINING_PRESETS, type TrainingSettings } from '../../../lib/model/training-settings';
import { locale } from '../../shared/locale';
import { BACKEND_HINTS, BACKEND_NAMES } from '../backend-choice';
import { backend, moreOpen, suited, typedBackend, typedSettings, way } from './form';
import { fieldsOf, type SettingsField, takes } from './settings-fields';

const LABELS: Record<keyof TrainingSettings, () => string> = {
  epochs: () => i18n.t('train.epochsField'),
  batch: () => i18n.t('train.batchField'),
  learningRate: () => i18n.t('train.learningRateField'),
  split: () => i18n.t('train.splitField'),
  embeddingUnits: () => i18n.t('train.embeddingUnitsField'),
  hiddenUnits: () => i18n.t('train.hiddenUnitsField'),
  minFreq: () => i18n.t('train.minFreqField'),
  maxWords: () => i18n.t('train.maxWordsField'),
  seed: () => i18n.t('train.seedField'),
};

/** Everything that can be chosen and need not be. */
export function MoreSettings() {
  return (
    <details
      class="more"
      open={moreOpen.value}
      onToggle={({ currentTarget }) => {
        moreOpen.value = currentTarget.open;
      }}
    >
      <summary>{i18n.t('train.more')}</summary>
      <Presets />
      <div class="fields">
        {fieldsOf(way.value).map((field) => (
          <Field key={field.key} field={field} />
        ))}
        <label class="field">
          <span>{i18n.t('train.engineField')}</span>
          <select
            value={backend.value}
            aria-describedby="engine-hint"
            onChange={({ currentTarget }) => {
              typedBackend.value = currentTarget.value as Backend;
            }}
          >
            {BACKENDS.map((id) => (
              <option key={id} value={id}>
                {BACKEND_NAMES[id]()}
              </option>
            ))}
          </select>
          <small id="engine-hint">{BACKEND_HINTS[backend.value]()}</small>
        </label>
      </div>
    </details>
  );
}

/** Sets of settings by name; one that goes on from the current model has only what suits. */
function Presets() {
  const reset = () => {
    typedSettings.value = {};
  };
  const asInNotebook = () => {
    const preset = Object.entries({ ...TRAINING_PRESETS.notebook, epochs: 5 });
    typedSettings.value = Object.fromEntries(preset.map(([key, value]) => [key, String(value)]));
  };
  return (
    <div class="presets">
      <button type="button" class="small" onClick={reset}>
        {i18n.t(way.value === 'fresh' ? 'train.presetShipped' : 'train.presetReset')}
      </button>
      {way.value === 'fresh' && (
        <button type="button" class="small" title={i18n.t('train.presetNotebookHint')} onClick={asInNotebook}>
          {i18n.t('train.presetNotebook')}
        </button>
      )}
    </div>
  );
}

function Field({ field }: { field: SettingsField }) {
  const { key, least, most, fraction } = field;
  const typed = typedSettings.value[key];
  const bad = typed !== undefined && !takes(field, typed);
  const bound = (value: number) => value.toLocaleString(locale(), { maximumSignificantDigits: 7 });
  return (
    <label class="field">
      <span>{LABELS[key]()}</span>
      <input
        type="text"
        inputMode={fraction ? 'decimal' : 'numeric'}
        autocomplete="off"
        value={typed ?? String(suited.value[key])}
        aria-invalid={bad}
        aria-describedby={bad ? `wrong-${key}` : undefined}
        onInput={({ currentTarget: { value } }) => {
          typedSettings.value = { ...typedSettings.value, [key]: value };
        }}
      />
      {bad && (
        <small id={`wrong-${key}`} class="problem">
          {i18n.t(fraction ? 'train.wrongFraction' : 'train.wrongWhole', [bound(least), bound(most)])}
        </small>
      )}
    </label>
  );
}
