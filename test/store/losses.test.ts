import { IDBFactory } from 'fake-indexeddb';
import '../fake-browser';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { encodeBundle } from '../../lib/model/bundle/bundle';
import { IDENTITY } from '../../lib/model/calibration';
import { foreignCard } from '../../lib/model/import/foreign-card';
import { readForeignModel } from '../../lib/model/import/foreign-model';
import { encodeForeign } from '../../lib/model/import/stored-model';
import { fakeBrowser } from '../fake-browser';
import { pooledModel, WORD_INDEX } from '../model/import/fixture-models';
import { draftBundle } from '../model/support';
import { stored } from '../training/support';

/** The browser's cache of responses, as far as copies use it. */
class FakeCache {
  readonly entries = new Map<string, Response>();
  put = async (url: string, response: Response) => void this.entries.set(url, response);
  match = async (url: string) => this.entries.get(url)?.clone();
  keys = async () => [...this.entries.keys()].map((url) => ({ url }));
  delete = async (url: string) => this.entries.delete(url);
}

let cache: FakeCache;

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  cache = new FakeCache();
  vi.stubGlobal('caches', { open: async () => cache });
});

/** Fresh modules, as after a restart of the browser. */
async function open() {
  vi.resetModules();
  return {
    ...(await import('../../lib/store/collected-reviews')),
    ...(await import('../../lib/store/losses')),
    ...(await import('../../lib/store/models')),
    ...(await import('../../lib/training/store')),
  };
}

const review = (i: number) => ({ key: `r${i}`, text: `Review ${i}`, site: 'imdb', at: i, rating: 7 });
const files = () =>
  encodeBundle(draftBundle({ lexiconSize: 20, embeddingUnits: 3, hiddenUnits: 2 }), { dtype: 'float32' });

async function fill() {
  const { addReviews, beginTraining, putCorrection, saveModel } = await open();
  await addReviews([1, 2, 3].map((i) => ({ ...review(i), source: 'reviewer' as const })));
  await putCorrection({ ...review(2), rating: 2, source: 'user' });
  await beginTraining(stored(), [{ text: 'A fine film.', rating: 8 }]);
  return saveModel(await files(), { origin: 'trained' });
}

it('says what the browser has lost, and restores corrections and the newest model', async () => {
  const { id, name } = await fill();
  vi.stubGlobal('indexedDB', new IDBFactory());
  const { readCollectedReviews, readLosses, readStoredFiles, readStoredModels, restoreLosses } = await open();
  await restoreLosses();
  expect(await readLosses()).toEqual({
    lost: { models: 0, reviews: 2, corrections: 0, trainings: 1 },
    restored: { models: 1, reviews: 0, corrections: 1, trainings: 0 },
  });
  expect(await readCollectedReviews()).toEqual([{ ...review(2), rating: 2, source: 'user', reviewer: { rating: 7 } }]);
  expect((await readStoredModels()).map((model) => [model.id, model.name])).toEqual([[id, name]]);
  expect(await readStoredFiles(id)).toEqual(await files());
});

it('says nothing twice, and nothing of what the user has deleted', async () => {
  const { id } = await fill();
  const { clearTraining, deleteAllReviews, deleteStoredModel, forgetLosses, readLosses, restoreLosses } = await open();
  await restoreLosses();
  expect(await readLosses()).toBeUndefined();
  await deleteAllReviews();
  await deleteStoredModel(id);
  await clearTraining();
  await (await open()).restoreLosses();
  expect(await readLosses()).toBeUndefined();
  expect(cache.entries.size).toBe(0);
  await fill();
  vi.stubGlobal('indexedDB', new IDBFactory());
  await (await open()).restoreLosses();
  await forgetLosses();
  await (await open()).restoreLosses();
  expect(await readLosses()).toBeUndefined();
});

it('restores no model from a damaged copy, and counts it as lost', async () => {
  await fill();
  const weights = [...cache.entries.keys()].find((url) => url.endsWith('weights.bin'))!;
  cache.entries.set(weights, new Response('damaged'));
  vi.stubGlobal('indexedDB', new IDBFactory());
  const { readLosses, restoreLosses } = await open();
  await restoreLosses();
  expect((await readLosses())!.lost.models).toBe(1);
});

it('copies what an earlier version has stored without copies', async () => {
  await fill();
  cache.entries.clear();
  await fakeBrowser.storage.local.clear();
  await (await open()).restoreLosses();
  vi.stubGlobal('indexedDB', new IDBFactory());
  const { readLosses, restoreLosses } = await open();
  await restoreLosses();
  expect(await readLosses()).toMatchObject({ lost: { reviews: 2 }, restored: { models: 1, corrections: 1 } });
});

it('does not take an unreadable database for an empty one', async () => {
  await fill();
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    },
  });
  const { readLosses, restoreLosses } = await open();
  await expect(restoreLosses()).rejects.toMatchObject({ code: 'storage.unavailable' });
  expect(await readLosses()).toBeUndefined();
  expect(await fakeBrowser.storage.local.get('inventory')).toEqual({
    inventory: { models: 1, reviews: 2, corrections: 1, trainings: 1 },
  });
});

it('reports a loss that a full disk has kept from being recorded, whatever is collected in between', async () => {
  await fill();
  vi.stubGlobal('indexedDB', new IDBFactory());
  const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('IO error: No space left'));
  const { addReviews, restoreLosses } = await open();
  await expect(restoreLosses()).rejects.toMatchObject({ code: 'storage.full' });
  full.mockRestore();
  await addReviews([4, 5, 6, 7].map((i) => ({ ...review(i), source: 'reviewer' as const })));
  const next = await open();
  await next.restoreLosses();
  expect((await next.readLosses())!.lost).toEqual({ models: 0, reviews: 2, corrections: 0, trainings: 1 });
});

it('opens no database where nothing is stored', async () => {
  await (await open()).restoreLosses();
  vi.stubGlobal('indexedDB', {});
  await (await open()).restoreLosses();
});

const named = (name: string) => {
  const draft = draftBundle({ lexiconSize: 20, embeddingUnits: 3, hiddenUnits: 2 });
  return encodeBundle({ ...draft, card: { ...draft.card, name } }, { dtype: 'float32' });
};

/** What the next start of the background finds after the browser has lost IndexedDB. */
async function lose() {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const { readLosses, readStoredModels, restoreLosses } = await open();
  await restoreLosses();
  return { names: (await readStoredModels()).map(({ name }) => name), ...(await readLosses()) };
}

it('copies the newest model that is left when a newer one is deleted', async () => {
  const { deleteStoredModel, saveModel } = await open();
  const clock = vi.spyOn(Date, 'now').mockReturnValue(1_000);
  await saveModel(await named('first'), { origin: 'trained' });
  clock.mockReturnValue(2_000);
  const { id } = await saveModel(await named('second'), { origin: 'trained' });
  await deleteStoredModel(id);
  clock.mockRestore();
  expect(await lose()).toMatchObject({ names: ['first'], lost: { models: 0 }, restored: { models: 1 } });
});

it('copies the newest model at the next start where the browser ended before', async () => {
  await (await open()).saveModel(await named('first'), { origin: 'trained' });
  cache.entries.clear();
  await (await open()).restoreLosses();
  expect((await lose()).names).toEqual(['first']);
});

it('restores a model under the name that the user gave it, and one made elsewhere', async () => {
  const { renameStoredModel, saveModel } = await open();
  const model = await readForeignModel([...pooledModel({ length: 4, units: 2 }), WORD_INDEX]);
  const card = await foreignCard(model, { calibration: IDENTITY, reviews: 0 }, []);
  const { id } = await saveModel(await encodeForeign(model, card), { origin: 'imported' });
  await renameStoredModel(id, 'My taste');
  expect((await lose()).names).toEqual(['My taste']);
});

it.each([
  [0, { lost: { models: 0 }, restored: { models: 1 } }],
  [1, { lost: { models: 1 }, restored: { models: 1 } }],
])('misses a model of a worker that nobody has recorded, beside %i others', async (others, losses) => {
  for (let i = 0; i < others; i++) await (await open()).saveModel(await named(`${i}`), { origin: 'trained' });
  const { storage } = fakeBrowser;
  Object.assign(fakeBrowser, { storage: undefined });
  await (await open()).saveModel(await named('imported'), { origin: 'imported' });
  Object.assign(fakeBrowser, { storage });
  expect(await lose()).toMatchObject({ names: ['imported'], ...losses });
});

it('does not miss a model twice once it is recorded', async () => {
  const { storage } = fakeBrowser;
  Object.assign(fakeBrowser, { storage: undefined });
  await (await open()).saveModel(await named('imported'), { origin: 'imported' });
  Object.assign(fakeBrowser, { storage });
  await (await open()).recordModels();
  expect(await lose()).toMatchObject({ lost: { models: 0 }, restored: { models: 1 } });
});
