import '../fake-browser';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SHIPPED_LANGUAGES } from '../../lib/languages/shipped';
import { encodeBundle } from '../../lib/model/bundle/bundle';
import { Lexicon } from '../../lib/text/lexicon';
import { tokenizerOf } from '../../lib/text/tokenizer';
import { beginTraining, clearTraining, updateTraining } from '../../lib/training/store';
import { fakeBrowser } from '../fake-browser';
import { draftBundle } from '../model/support';
import { stored } from '../training/support';
import { serveExtensionFiles } from './extension-files';

const draft = draftBundle({ lexiconSize: 20, embeddingUnits: 3, hiddenUnits: 2 });

async function open() {
  vi.resetModules();
  return { ...(await import('../../lib/background/model-shelf')), ...(await import('../../lib/store/models')) };
}
type Context = Awaited<ReturnType<typeof open>>;

async function save({ saveModel }: Context, name: string, damage = false) {
  const files = await encodeBundle({ ...draft, card: { ...draft.card, name } }, { dtype: 'float32' });
  if (damage) files.get('weights.bin')![5]! ^= 1;
  return saveModel(files, { origin: 'trained' });
}

let context: Context;
let shippedId: string;
beforeEach(async () => {
  fakeBrowser.reset();
  serveExtensionFiles();
  context = await open();
  for (const { id } of await context.readStoredModels()) await context.deleteStoredModel(id);
  shippedId = await context.idInUse();
});

/** Of the models in English. */
const inUse = async ({ listModels }: Context) =>
  (await listModels()).filter((model) => model.inUse && model.card.language === 'en').map(({ name }) => name);

describe('the shelf of models', () => {
  it('holds the shipped models, in use until others are', async () => {
    const [shipped, ...others] = await context.listModels();
    expect(others.map(({ card }) => card.language)).toEqual(SHIPPED_LANGUAGES.slice(1));
    expect(shipped).toMatchObject({ id: shippedId, shipped: true, inUse: true });
    expect(await context.describeInUse()).toEqual({ name: shipped!.name, card: shipped!.card });
  });

  it('lists the sizes of the shipped models without reading their weights', async () => {
    const read = vi.spyOn(globalThis, 'fetch');
    const sizes = (await context.listModels()).map(({ size }) => size);
    expect(read.mock.calls.flat().filter((path) => String(path).includes('weights'))).toEqual([]);
    const { readShippedFiles } = await import('../../lib/background/model-files');
    const files = await Promise.all(SHIPPED_LANGUAGES.map(readShippedFiles));
    expect(sizes).toEqual(files.map(context.bytesOf));
  });

  it('remembers which one is in use, across contexts, and goes back', async () => {
    const { id } = await save(context, 'mine');
    await context.useModel(id);
    const next = await open();
    expect([await next.idInUse(), (await next.describeInUse()).name]).toEqual([id, 'mine']);
    expect((await next.readModelInUse(() => {})).card.id).toBe(id);
    expect(await inUse(next)).toEqual(['mine']);
    await next.useModel(shippedId);
    expect((await fakeBrowser.storage.local.get('settings')).settings).not.toHaveProperty('model');
    expect(await inUse(await open())).toEqual([(await next.listModels())[0]!.name]);
  });

  it('has a model in use for each language, of which all can be switched off but the last', async () => {
    const dutch = { ...draft, lexicon: Lexicon.fromText(draft.lexicon.toText(), tokenizerOf('nl')) };
    const files = await encodeBundle(
      { ...dutch, card: { ...draft.card, name: 'de mijne', language: 'nl' } },
      { dtype: 'float32' },
    );
    const { id } = await context.saveModel(files, { origin: 'trained' });
    expect(await context.languagesInUse()).toEqual(SHIPPED_LANGUAGES);
    expect(await context.useModel(id)).toBe('nl');
    expect([await context.idInUse('nl'), await context.idInUse()]).toEqual([id, shippedId]);
    expect((await context.readModelInUse(() => {}, 'nl')).card.language).toBe('nl');
    expect((await context.listModels()).find((model) => model.id === id)).toMatchObject({ inUse: true });
    const { switchLanguage } = await import('../../lib/store/settings');
    await switchLanguage('en', false);
    expect(await context.languagesInUse()).not.toContain('en');
    for (const language of await context.languagesInUse()) await switchLanguage(language, false);
    expect(await context.languagesInUse()).toEqual(['en']);
    expect(await context.deleteModel(id)).toBe('nl');
    expect(await context.idInUse()).toBe(shippedId);
  });

  it('shows the name that the user gave', async () => {
    const { id } = await save(context, 'mine');
    await context.useModel(id);
    await context.renameModel({ id, name: 'My taste' });
    expect((await context.describeInUse()).name).toBe('My taste');
    await expect(context.renameModel({ id: shippedId, name: 'x' })).rejects.toThrow();
  });

  it('falls back to the shipped one when the one in use is deleted, and says whether it was', async () => {
    const [used, other] = [await save(context, 'used'), await save(context, 'other')];
    await context.useModel(used.id);
    expect(await context.deleteModel(other.id)).toBeUndefined();
    expect(await context.idInUse()).toBe(used.id);
    expect(await context.deleteModel(used.id)).toBe('en');
    expect(await context.idInUse()).toBe(shippedId);
    expect(await context.readStoredModels()).toEqual([]);
  });

  it('keeps the one that a training is compared with until that is done', async () => {
    const base = await save(context, 'base');
    const training = { ...stored(), baseModel: base.id };
    await beginTraining(training, []);
    await expect(context.deleteModel(base.id)).rejects.toThrow('model.neededByTraining');
    expect(await context.readStoredModels()).toHaveLength(1);
    await updateTraining((now) => ({ ...now, status: { ...now.status, state: 'done' } }));
    await context.deleteModel(base.id);
    expect(await context.readStoredModels()).toEqual([]);
    await clearTraining();
  });

  it('refuses to use one that is damaged or gone, and the one in use stays', async () => {
    const [good, bad] = [await save(context, 'good'), await save(context, 'bad', true)];
    await context.useModel(good.id);
    await expect(context.useModel(bad.id)).rejects.toThrow('model.otherFile');
    await expect(context.useModel('gone')).rejects.toThrow('model.gone');
    expect(await context.idInUse()).toBe(good.id);
  });

  it('reads the shipped one when the one in use is damaged, keeps that, and says why until another is chosen', async () => {
    const bad = await save(context, 'bad', true);
    await fakeBrowser.storage.local.set({ settings: { offSites: ['imdb'], backend: 'cpu', model: bad.id } });
    const next = await open();
    const onReplaced = vi.fn();
    expect((await next.readModelInUse(onReplaced)).card.id).toBe(shippedId);
    expect(onReplaced).toHaveBeenCalledTimes(1);
    expect((await next.readModelInUse(onReplaced)).card.id).toBe(shippedId);
    expect(onReplaced).toHaveBeenCalledTimes(1);
    const { problem } = await (await open()).describeInUse();
    const reason = { facts: expect.arrayContaining([expect.stringContaining('weights.bin')]) };
    expect(problem).toMatchObject({ code: 'model.replaced', facts: ['bad', reason] });
    expect((await next.listModels()).map(({ name }) => name)).toContain('bad');
    expect((await fakeBrowser.storage.local.get('settings')).settings).toMatchObject({ offSites: ['imdb'] });
    await next.useModel(shippedId);
    expect(await next.describeInUse()).not.toHaveProperty('problem');
  });

  it('reads the shipped one when the browser has deleted the stored ones', async () => {
    await fakeBrowser.storage.local.set({ settings: { offSites: [], backend: 'auto', model: 'f'.repeat(64) } });
    const next = await open();
    expect((await next.readModelInUse(() => {})).card.id).toBe(shippedId);
    expect((await next.describeInUse()).problem).toEqual({
      code: 'model.replaced',
      facts: ['ffffffff', { code: 'model.gone', facts: [] }],
    });
  });
});
