import type { TrainingSettings, TrainingWay } from '../../../lib/model/training-settings';

export interface SettingsField {
  key: keyof TrainingSettings;
  least: number;
  most: number;
  /** A share or a rate; any other is a whole number. */
  fraction?: true;
  /** Fine-tuning keeps sizes and lexicon as they are. */
  freshOnly?: true;
}

/** What can be chosen, in the order of the form, and how far. */
export const SETTINGS_FIELDS: readonly SettingsField[] = [
  { key: 'epochs', least: 1, most: 100_000 },
  { key: 'batch', least: 1, most: 4096 },
  { key: 'learningRate', least: 0.000001, most: 1, fraction: true },
  { key: 'split', least: 0.05, most: 0.9, fraction: true },
  { key: 'embeddingUnits', least: 1, most: 1024, freshOnly: true },
  { key: 'hiddenUnits', least: 1, most: 1024, freshOnly: true },
  { key: 'minFreq', least: 1, most: 1_000_000, freshOnly: true },
  { key: 'maxWords', least: 1, most: 500_000, freshOnly: true },
  { key: 'seed', least: 0, most: 2 ** 31 },
];

/** What is typed into the fields; a field that nobody has touched is missing. */
export type TypedSettings = Partial<Record<keyof TrainingSettings, string>>;

export const fieldsOf = (way: TrainingWay): readonly SettingsField[] =>
  SETTINGS_FIELDS.filter(({ freshOnly }) => way === 'fresh' || !freshOnly);

/** Whether a field takes what is typed. */
export function takes({ least, most, fraction }: SettingsField, typed: string): boolean {
  const value = Number(typed);
  return typed.trim() !== '' && value >= least && value <= most && (fraction === true || Number.isInteger(value));
}

/** The fields that do not take what is typed. */
export function wrongFields(way: TrainingWay, typed: TypedSettings): SettingsField[] {
  return fieldsOf(way).filter((field) => {
    const value = typed[field.key];
    return value !== undefined && !takes(field, value);
  });
}

/** The settings to train with: what is typed, else what suits. To be called when nothing is wrong. */
export function settingsFrom(way: TrainingWay, typed: TypedSettings, suited: TrainingSettings): TrainingSettings {
  const chosen = fieldsOf(way).flatMap(({ key }) => {
    const value = typed[key];
    return value === undefined ? [] : [[key, Number(value)] as const];
  });
  return { ...suited, ...Object.fromEntries(chosen) };
}
