import { i18n } from '#i18n';
import type { TrainingSettings } from '../../../lib/model/training-settings';
import { locale } from '../../shared/locale';
import { Advanced } from '../advanced';
import { BackendChoice } from '../backend-choice';
import { advancedOpen, backend, suited, typedBackend, typedSettings, way } from './form';
import { fieldsOf, type SettingsField, takes } from './settings-fields';
import { SizeChoice } from './size-choice';

const TEXTS: Record<keyof TrainingSettings, { label: () => string; why: () => string }> = {
  epochs: { label: () => i18n.t('advanced.epochs'), why: () => i18n.t('advanced.epochsWhy') },
  batch: { label: () => i18n.t('advanced.batchSize'), why: () => i18n.t('advanced.batchWhy') },
  learningRate: { label: () => i18n.t('advanced.learningRate'), why: () => i18n.t('advanced.learningRateWhy') },
  split: { label: () => i18n.t('advanced.split'), why: () => i18n.t('advanced.splitWhy') },
  embeddingUnits: { label: () => i18n.t('advanced.embeddingUnits'), why: () => i18n.t('advanced.embeddingUnitsWhy') },
  hiddenUnits: { label: () => i18n.t('advanced.hiddenUnits'), why: () => i18n.t('advanced.hiddenUnitsWhy') },
  minFreq: { label: () => i18n.t('advanced.minFreq'), why: () => i18n.t('advanced.minFreqWhy') },
  maxWords: { label: () => i18n.t('advanced.maxWords'), why: () => i18n.t('advanced.maxWordsWhy') },
  seed: { label: () => i18n.t('advanced.seed'), why: () => i18n.t('advanced.seedWhy') },
};

/** Every setting of a training that has a default. */
export function AdvancedSettings() {
  const reset = () => {
    typedSettings.value = {};
  };
  return (
    <Advanced
      open={advancedOpen.value}
      onToggle={(open) => {
        advancedOpen.value = open;
      }}
    >
      {way.value === 'fresh' && <SizeChoice />}
      <div class="fields">
        {fieldsOf(way.value).map((field) => (
          <Field key={field.key} field={field} />
        ))}
        <div class="field">
          <label for="training-backend">{i18n.t('advanced.backend')}</label>
          <BackendChoice
            id="training-backend"
            value={backend.value}
            onChange={(chosen) => {
              typedBackend.value = chosen;
            }}
          />
        </div>
      </div>
      <button type="button" class="small" disabled={Object.keys(typedSettings.value).length === 0} onClick={reset}>
        {i18n.t('advanced.reset')}
      </button>
    </Advanced>
  );
}

function Field({ field }: { field: SettingsField }) {
  const { key, least, most, fraction } = field;
  const typed = typedSettings.value[key];
  const wrong = typed !== undefined && !takes(field, typed);
  const written = (value: number, useGrouping = true) =>
    value.toLocaleString(locale(), { maximumSignificantDigits: 7, useGrouping });
  const { label, why } = TEXTS[key];
  return (
    <label class="field">
      <span>{label()}</span>
      <input
        type="text"
        inputMode={fraction ? 'decimal' : 'numeric'}
        autocomplete="off"
        value={typed ?? written(suited.value[key], false)}
        aria-invalid={wrong}
        aria-describedby={`about-${key}`}
        onInput={({ currentTarget: { value } }) => {
          typedSettings.value = { ...typedSettings.value, [key]: value };
        }}
      />
      <small id={`about-${key}`} class={wrong ? 'problem' : undefined}>
        {wrong ? i18n.t(fraction ? 'train.wrongFraction' : 'train.wrongWhole', [written(least), written(most)]) : why()}
      </small>
    </label>
  );
}
