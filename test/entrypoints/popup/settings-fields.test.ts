import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  fieldsOf,
  SETTINGS_FIELDS,
  settingsFrom,
  takes,
  wrongFields,
} from '../../../entrypoints/popup/train/settings-fields';
import { trainingRequestSchema } from '../../../lib/messages/schemas';
import { defaultTrainingSettings, TRAINING_PRESETS } from '../../../lib/model/training-settings';

const request = (settings: object) => ({
  source: { kind: 'collected' },
  way: 'fresh',
  name: 'A model',
  backend: 'auto',
  settings,
});

describe('the settings of a training', () => {
  const suited = defaultTrainingSettings('fresh', 100);

  it('that are suggested, and the presets, are all taken', () => {
    const sets = [
      ...[1, 30, 50_000].map((reviews) => defaultTrainingSettings('fresh', reviews)),
      ...[1, 30, 50_000].map((reviews) => defaultTrainingSettings('fine-tune', reviews)),
      TRAINING_PRESETS.notebook,
    ];
    for (const set of sets) {
      for (const field of SETTINGS_FIELDS) expect(takes(field, String(set[field.key])), field.key).toBe(true);
    }
  });

  it.each(SETTINGS_FIELDS.map((field) => [field.key, field] as const))(
    '%s takes its bounds and nothing beyond, which the background takes, too',
    (key, field) => {
      for (const value of [field.least, field.most]) {
        expect(takes(field, String(value))).toBe(true);
        expect(v.is(trainingRequestSchema, request({ ...suited, [key]: value }))).toBe(true);
      }
      for (const typed of ['', ' ', 'many', '1e999', String(field.least - 1), String(field.most + 1)])
        expect(takes(field, typed), typed).toBe(false);
    },
  );

  it('are whole numbers where a fraction makes no sense', () => {
    const [epochs, split] = ['epochs', 'split'].map((key) => SETTINGS_FIELDS.find((field) => field.key === key)!);
    expect(takes(epochs!, '2.5')).toBe(false);
    expect(takes(split!, '0.25')).toBe(true);
  });

  it('are read as they are written in each of the languages', () => {
    const typed = (text: object) => settingsFrom('fresh', text, suited);
    for (const split of ['0.25', '0,25', ' .25 ']) expect(typed({ split })).toMatchObject({ split: 0.25 });
    for (const maxWords of ['20000', '20,000', '20.000', '20 000', '20\u202f000']) {
      expect(typed({ maxWords })).toMatchObject({ maxWords: 20_000 });
    }
  });

  it('are what is typed, else what suits; sizes are nothing to choose for a model that goes on', () => {
    const typed = { epochs: '7', hiddenUnits: '12' };
    expect(settingsFrom('fresh', typed, suited)).toEqual({ ...suited, epochs: 7, hiddenUnits: 12 });
    expect(settingsFrom('fine-tune', typed, suited)).toEqual({ ...suited, epochs: 7 });
    expect(fieldsOf('fine-tune').map(({ key }) => key)).not.toContain('hiddenUnits');
  });

  it('that are wrong are named, but only where they count', () => {
    const typed = { epochs: '0', hiddenUnits: 'lots' };
    expect(wrongFields('fresh', typed).map(({ key }) => key)).toEqual(['epochs', 'hiddenUnits']);
    expect(wrongFields('fine-tune', typed).map(({ key }) => key)).toEqual(['epochs']);
    expect(wrongFields('fresh', {})).toEqual([]);
  });
});
