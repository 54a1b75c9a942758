import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeBundle } from '../../lib/model/bundle/bundle';
import { draftBundle } from '../model/support';

const draft = draftBundle({ lexiconSize: 20, embeddingUnits: 3, hiddenUnits: 2 });
const make = (name: string) => encodeBundle({ ...draft, card: { ...draft.card, name } }, { dtype: 'float32' });

/** Fresh modules on the same disk, as in a context that has just started. */
async function open() {
  vi.resetModules();
  return import('../../lib/store/models');
}

/** The disk is full from the n-th value of a transaction on; the browser tells it like this, or by a failed commit. */
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

  it('are listed the latest first', async () => {
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

  it('are gone with their files once deleted, and say so', async () => {
    const { saveModel, deleteStoredModel, readStoredModel, readStoredFiles, renameStoredModel } = await open();
    const { id } = await saveModel(await make('first'), { origin: 'trained' });
    await deleteStoredModel(id);
    expect(await readStoredModel(id)).toBeUndefined();
    await expect(readStoredFiles(id)).rejects.toThrow('no longer stored');
    await expect(renameStoredModel(id, 'x')).rejects.toThrow('no longer stored');
  });

  it.each(['put', 'commit'] as const)(
    'are stored whole or not at all when the disk is full at the %s',
    async (when) => {
      const { saveModel, readStoredModels, readStoredFiles } = await open();
      const kept = await saveModel(await make('kept'), { origin: 'trained' });
      fillDisk(when);
      const files = await make('too much');
      await expect(saveModel(files, { origin: 'trained' })).rejects.toThrow(
        /^There is no room for “too much” \(0\.0 MB\), and nothing was stored\. Delete a model .+ and try again\.$/,
      );
      vi.restoreAllMocks();
      expect((await readStoredModels()).map(({ name }) => name)).toEqual(['kept']);
      await readStoredFiles(kept.id);
      const { id } = JSON.parse(new TextDecoder().decode(files.get('card.json')));
      await expect(readStoredFiles(id)).rejects.toThrow('no longer stored');
    },
  );
});
