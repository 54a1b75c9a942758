import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { BACKENDS } from '../../lib/common/backend';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/store/parse-settings';
import { readSettingsFile, writeSettingsFile } from '../../lib/store/settings-file';
import { fakeBrowser } from '../fake-browser';
import { STRANGE_SETTINGS } from '../fixtures/strange-settings';

const { replaceSettings, resetSettings, settings } = await import('../../lib/store/settings');

beforeEach(() => fakeBrowser.reset());

const ids = fc.array(fc.string(), { maxLength: 3 });
const anySettings: fc.Arbitrary<Settings> = fc.record(
  {
    siteMode: fc.constant('block' as const),
    offSites: ids,
    onSites: ids,
    backend: fc.constantFrom(...BACKENDS),
    collect: fc.boolean(),
    model: fc.string(),
    offLanguages: ids,
    unsureBelow: fc.double({ min: 0.5, max: 1, noNaN: true }),
    pageBar: fc.boolean(),
    look: fc.record({ size: fc.constantFrom('small', 'large'), highlight: fc.boolean() }, { requiredKeys: [] }),
  },
  { requiredKeys: ['offSites', 'backend', 'collect'] },
);

/** No look at all and an empty one are the same. */
const current = async () => ({ look: {}, ...(await settings.getValue()) });
const store = (value: unknown) => fakeBrowser.storage.local.set({ settings: value, settings$: { v: 4 } });

it('what is exported and imported in another browser is the same, but for its models and its consent', async () => {
  await fc.assert(
    fc.asyncProperty(anySettings, anySettings, async (here, there) => {
      const { settings: read, unread } = readSettingsFile(writeSettingsFile(here, '1.0.0'))!;
      expect(unread).toEqual([]);
      await store(there);
      await replaceSettings(read);
      const { collect, model } = there;
      const { model: _, ...others } = here;
      expect(await current()).toEqual({ look: {}, ...others, collect, ...(model !== undefined && { model }) });
    }),
    { numRuns: 50 },
  );
});

it('a file holds neither a consent nor an id of a model', () => {
  const text = writeSettingsFile(
    { ...DEFAULT_SETTINGS, collect: true, model: 'mine', models: { de: 'meins' } },
    '1.0.0',
  );
  expect(JSON.parse(text)).toEqual({ reeltone: '1.0.0', settings: { offSites: [], backend: 'auto' } });
});

it('reads the good fields, and names those that it does not understand', () => {
  const look = { palette: 'neon', highlight: true, size: 'large' };
  const file = { settings: { look, offSites: ['imdb', 7], unsureBelow: 0.8, theme: 'dusk', collect: true } };
  expect(readSettingsFile(JSON.stringify(file))).toEqual({
    settings: { offSites: ['imdb'], backend: 'auto', unsureBelow: 0.8, look: { size: 'large', highlight: true } },
    unread: ['look.palette', 'offSites', 'theme', 'collect'],
  });
});

it.each(STRANGE_SETTINGS)('harms nothing: $settings', ({ settings: strange }) => {
  const read = readSettingsFile(JSON.stringify({ settings: strange }));
  if (read) expect(BACKENDS).toContain(read.settings.backend);
});

it.each(['', '[]', '7', '{"look":{}}', '{"settings":"all"}', 'Dear diary'])('%s is no settings file', (text) => {
  expect(readSettingsFile(text)).toBeUndefined();
});

it('a reset keeps the models in use and what another version wrote, and takes back the consent', async () => {
  const chosen = { offSites: ['imdb'], collect: true, look: { size: 'large' }, pageBar: true, barOfferedAt: 5 };
  await store({ ...chosen, model: 'mine', theme: 'dusk' });
  await resetSettings();
  expect(await current()).toEqual({ ...DEFAULT_SETTINGS, model: 'mine', look: {} });
  expect((await fakeBrowser.storage.local.get('settings')).settings).toMatchObject({ theme: 'dusk' });
});
