import { type Bounds, TRAINING_BOUNDS } from '../../../lib/common/training-bounds';
import type { TrainingSettings, TrainingWay } from '../../../lib/model/training-settings';

export interface SettingsField extends Bounds {
  key: keyof TrainingSettings;
  /** A share or a rate; any other is a whole number. */
  fraction?: true;
  /** Fine-tuning keeps sizes and lexicon as they are. */
  freshOnly?: true;
}

/** The fields in the order of the form. */
export const SETTINGS_FIELDS: readonly SettingsField[] = [
  { key: 'epochs', ...TRAINING_BOUNDS.epochs },
  { key: 'batch', ...TRAINING_BOUNDS.batch },
  { key: 'learningRate', ...TRAINING_BOUNDS.learningRate, fraction: true },
  { key: 'split', ...TRAINING_BOUNDS.split, fraction: true },
  { key: 'embeddingUnits', ...TRAINING_BOUNDS.embeddingUnits, freshOnly: true },
  { key: 'hiddenUnits', ...TRAINING_BOUNDS.hiddenUnits, freshOnly: true },
  { key: 'minFreq', ...TRAINING_BOUNDS.minFreq, freshOnly: true },
  { key: 'maxWords', ...TRAINING_BOUNDS.maxWords, freshOnly: true },
  { key: 'seed', ...TRAINING_BOUNDS.seed },
];

/** The text of each field that the user has changed. */
export type TypedSettings = Partial<Record<keyof TrainingSettings, string>>;

export const fieldsOf = (way: TrainingWay): readonly SettingsField[] =>
  SETTINGS_FIELDS.filter(({ freshOnly }) => way === 'fresh' || !freshOnly);

/** The number in a text, as it is written in any locale: "0,002", "20.000"; NaN where it is not one of this field. */
function numberIn(typed: string, { fraction }: SettingsField): number {
  const text = fraction ? typed.trim().replace(',', '.') : typed.trim().replace(/[.,\s](?=\d{3}(\D|$))/g, '');
  return (fraction ? /^\d*\.?\d+(e-?\d+)?$/i : /^\d+$/).test(text) ? Number(text) : Number.NaN;
}

/** Whether the text is a valid value of the field. */
export function takes(field: SettingsField, typed: string): boolean {
  const value = numberIn(typed, field);
  return value >= field.least && value <= field.most;
}

/** The fields with an invalid text. */
export function wrongFields(way: TrainingWay, typed: TypedSettings): SettingsField[] {
  return fieldsOf(way).filter((field) => {
    const value = typed[field.key];
    return value !== undefined && !takes(field, value);
  });
}

/** The settings to train with: the changed fields, else the defaults. Valid only when no field is wrong. */
export function settingsFrom(way: TrainingWay, typed: TypedSettings, suited: TrainingSettings): TrainingSettings {
  const chosen = fieldsOf(way).flatMap((field) => {
    const value = typed[field.key];
    return value === undefined ? [] : [[field.key, numberIn(value, field)] as const];
  });
  return { ...suited, ...Object.fromEntries(chosen) };
}
