import { i18n } from '#i18n';
import { TRAINING_PRESETS } from '../../../lib/model/training-settings';
import { Choice } from '../../shared/choice';
import { settings, typedSettings } from './form';

const LARGE = TRAINING_PRESETS.notebook;

/** Two sizes of a network that is trained from scratch; a size that is typed into the fields is neither. */
export function SizeChoice() {
  const choose = (size: 'small' | 'large') => {
    const preset = size === 'large' ? LARGE : {};
    typedSettings.value = Object.fromEntries(Object.entries(preset).map(([key, value]) => [key, String(value)]));
  };
  return (
    <Choice
      legend={i18n.t('advanced.size')}
      look="chips"
      value={chosenSize()}
      options={[
        { value: 'small', title: i18n.t('advanced.sizeSmall') },
        { value: 'large', title: i18n.t('advanced.sizeLarge') },
      ]}
      onChange={choose}
    />
  );
}

function chosenSize(): 'small' | 'large' | undefined {
  const { embeddingUnits, hiddenUnits } = settings.value;
  const typed = typedSettings.value;
  if (embeddingUnits === LARGE.embeddingUnits && hiddenUnits === LARGE.hiddenUnits) return 'large';
  return typed.embeddingUnits === undefined && typed.hiddenUnits === undefined ? 'small' : undefined;
}
