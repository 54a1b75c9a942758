import '../fake-browser';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeBundle } from '../../lib/model/bundle/bundle';
import { MODEL_010, MODEL_FILES_010, writeModel010 } from '../fixtures/stored-0.1.0';
import { draftBundle } from '../model/support';

const draft = draftBundle({ lexiconSize: 20, embeddingUnits: 3, hiddenUnits: 2 });
const make = (name: string) => encodeBundle({ ...draft, card: { ...draft.card, name } }, { dtype: 'float32' });

/** Fresh modules on the same disk, as in a context that has just started. */
async function open() {
  vi.resetModules();
  return import('../../lib/store/models');
}

/** The disk is full for entries of models: the browser reports it at the put, or when the transaction commits. */
function fillDisk(when: 'put' | 'commit'): void {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (!String(key).startsWith('about/')) return put.call(this, value, key);
    if (when === 'put') throw new DOMException('full', 'QuotaExceededError');
    const { transaction } = this;
    Object.defineProperty(transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
    queueMicrotask(() => transaction.abort());
    return put.call(this, value, key);
  });
}

beforeEach(async () => {
  vi.restoreAllMocks();
  const { deleteStoredModel, readStoredModels } = await open();
  for (const { id } of await readStoredModels()) await deleteStoredModel(id);
});

describe('stored models', () => {
  it('of version 0.1.0 are listed and read', async () => {
    await writeModel010();
    const { readStoredModels, readStoredFiles } = await open();
    expect(await readStoredModels()).toEqual([MODEL_010]);
    expect(await readStoredFiles(MODEL_010.id)).toEqual(MODEL_FILES_010);
  });

  it('come back as they were saved, in another context', async () => {
    const files = await make('first');
    const entry = await (await open()).saveModel(files, { origin: 'imported' });
    const { readStoredModel, readStoredFiles } = await open();
    expect(await readStoredFiles(entry.id)).toEqual(files);
    const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
    expect(await readStoredModel(entry.id)).toMatchObject({
      id: entry.card.id,
      name: 'first',
      origin: 'imported',
      size,
    });
    expect(entry).toMatchObject({ shipped: false, inUse: false, date: draft.card.date, name: 'first' });
  });

  it('are listed newest first', async () => {
    const { saveModel, readStoredModels } = await open();
    const now = vi.spyOn(Date, 'now');
    for (const [i, name] of ['first', 'second', 'third'].entries()) {
      now.mockReturnValue(1_000 + i);
      await saveModel(await make(name), { origin: 'trained' });
    }
    expect((await readStoredModels()).map(({ name }) => name)).toEqual(['third', 'second', 'first']);
  });

  it('keep the name that the user gave them, also when the same model is saved again', async () => {
    const { saveModel, renameStoredModel, readStoredModels } = await open();
    const { id } = await saveModel(await make('first'), { origin: 'trained' });
    await renameStoredModel(id, 'My taste');
    await saveModel(await make('first'), { origin: 'imported' });
    expect(await readStoredModels()).toMatchObject([
      { id, name: 'My taste', origin: 'trained', card: { name: 'first' } },
    ]);
  });

  it('are gone with their files once deleted', async () => {
    const { saveModel, deleteStoredModel, readStoredModel, readStoredFiles, renameStoredModel } = await open();
    const { id } = await saveModel(await make('first'), { origin: 'trained' });
    await deleteStoredModel(id);
    expect(await readStoredModel(id)).toBeUndefined();
    await expect(readStoredFiles(id)).rejects.toThrow('model.gone');
    await expect(renameStoredModel(id, 'x')).rejects.toThrow('model.gone');
  });

  it.each(['put', 'commit'] as const)(
    'are stored whole or not at all when the disk is full at the %s',
    async (when) => {
      const { bytesOf, saveModel, readStoredModels, readStoredFiles } = await open();
      const kept = await saveModel(await make('kept'), { origin: 'trained' });
      fillDisk(when);
      const files = await make('too much');
      await expect(saveModel(files, { origin: 'trained' })).rejects.toMatchObject({
        code: 'storage.fullForModel',
        facts: ['too much', bytesOf(files) / 1e6],
      });
      vi.restoreAllMocks();
      expect((await readStoredModels()).map(({ name }) => name)).toEqual(['kept']);
      await readStoredFiles(kept.id);
      const { id } = JSON.parse(new TextDecoder().decode(files.get('card.json')));
      await expect(readStoredFiles(id)).rejects.toThrow('model.gone');
    },
  );
});
