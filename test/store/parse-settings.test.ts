import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { BACKENDS } from '../../lib/common/backend';
import { parseSettings } from '../../lib/store/parse-settings';
import { fakeBrowser } from '../fake-browser';
import { STRANGE_SETTINGS } from '../fixtures/strange-settings';

// `wxt/browser` looks for the fake browser when it is imported.
const { lookOf, readSettings } = await import('../../lib/store/page-settings');
const { changeLook, chooseModel, switchSite } = await import('../../lib/store/settings');
const { isOn } = await import('../../lib/store/site-switch');

beforeEach(() => fakeBrowser.reset());

const store = (settings: unknown) => fakeBrowser.storage.local.set({ settings, settings$: { v: 4 } });
const stored = async () => (await fakeBrowser.storage.local.get('settings')).settings;

/** Fields of the settings with values of any kind. */
const almostSettings = fc
  .record(
    {
      siteMode: fc.oneof(fc.constantFrom('block', 'allow'), fc.jsonValue()),
      offSites: fc.oneof(fc.array(fc.oneof(fc.string(), fc.jsonValue())), fc.jsonValue()),
      onSites: fc.jsonValue(),
      backend: fc.oneof(fc.constantFrom(...BACKENDS), fc.jsonValue()),
      collect: fc.jsonValue(),
      model: fc.jsonValue(),
      modelProblem: fc.oneof(fc.record({ code: fc.jsonValue(), facts: fc.array(fc.jsonValue()) }), fc.jsonValue()),
      unsureBelow: fc.oneof(fc.double(), fc.jsonValue()),
      look: fc.oneof(fc.record({ size: fc.jsonValue(), palette: fc.jsonValue() }), fc.jsonValue()),
      later: fc.jsonValue(),
    },
    { requiredKeys: [] },
    // JSON has no -0.
  )
  .map((settings) => JSON.parse(JSON.stringify(settings)) as Record<string, unknown>);

function expectUsable(settings: unknown): void {
  const parsed = parseSettings(settings);
  expect(typeof isOn(parsed, 'imdb')).toBe('boolean');
  expect(['small', 'medium', 'large']).toContain(lookOf(parsed).size);
  expect(['standard', 'blue-orange', 'grey']).toContain(lookOf(parsed).palette);
  expect(BACKENDS).toContain(parsed.backend);
  expect(typeof parsed.collect).toBe('boolean');
  expect(['string', 'undefined']).toContain(typeof parsed.model);
  if (parsed.unsureBelow !== undefined) expect(Math.abs(parsed.unsureBelow - 0.75)).toBeLessThanOrEqual(0.25);
  if (parsed.modelProblem) expect(typeof parsed.modelProblem.code).toBe('string');
}

it('makes usable settings of any JSON', () => {
  fc.assert(fc.property(fc.oneof(almostSettings, fc.jsonValue()), expectUsable));
});

it.each(STRANGE_SETTINGS.map(({ settings }) => [JSON.stringify(settings), settings]))('can use %s', (_, settings) => {
  expectUsable(settings);
});

it('keeps the good fields beside a bad one', () => {
  const good = { offSites: ['imdb'], collect: true, unsureBelow: 0.8, look: { size: 'large' } };
  expect(parseSettings({ ...good, backend: 7, look: { ...good.look, palette: 'neon' } })).toEqual({
    ...good,
    backend: 'auto',
  });
});

it('changes one field of what is stored, and keeps all others, whatever they are', async () => {
  await fc.assert(
    fc.asyncProperty(almostSettings, async (settings) => {
      const { look, model: _, modelProblem: __, ...others } = settings;
      await store(settings);
      await changeLook({ size: 'large' });
      const record = typeof look === 'object' && look !== null && !Array.isArray(look) ? look : {};
      expect(await stored()).toEqual({ ...settings, look: { ...record, size: 'large' } });
      await chooseModel('mine');
      expect(await stored()).toMatchObject({ ...others, model: 'mine' });
    }),
    { numRuns: 30 },
  );
});

it('keeps the version of a later Reeltone, and its settings', async () => {
  await fakeBrowser.storage.local.set({ settings: { theme: 'dusk', offSites: [] }, settings$: { v: 9, by: '2' } });
  await switchSite('imdb', false);
  expect(isOn(await readSettings(), 'imdb')).toBe(false);
  expect(await stored()).toEqual({ theme: 'dusk', offSites: ['imdb'] });
  expect((await fakeBrowser.storage.local.get('settings$')).settings$).toEqual({ v: 9, by: '2' });
});
