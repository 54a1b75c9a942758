import '../fake-browser';
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { encodeBundle } from '../../lib/model/bundle/bundle';
import { addReviews, deleteAllReviews, putCorrection } from '../../lib/store/collected-reviews';
import { deleteStoredModel, renameStoredModel, saveModel } from '../../lib/store/models';
import { beginTraining, clearTraining } from '../../lib/training/store';
import { draftBundle } from '../model/support';
import { stored } from '../training/support';

afterEach(() => vi.restoreAllMocks());

const review = { key: 'r', text: 'A fine film.', site: 'imdb', at: 1, rating: 8 };

it.each([
  [
    'a model',
    async () => {
      const draft = draftBundle({ lexiconSize: 20, embeddingUnits: 3, hiddenUnits: 2 });
      const { id } = await saveModel(await encodeBundle(draft, { dtype: 'float32' }), { origin: 'trained' });
      await renameStoredModel(id, 'My taste');
      await deleteStoredModel(id);
    },
  ],
  [
    'collected reviews and corrections',
    async () => {
      await addReviews([{ ...review, source: 'reviewer' }]);
      await putCorrection({ ...review, source: 'user' });
      await deleteAllReviews();
    },
  ],
  [
    'a training',
    async () => {
      await beginTraining(stored(), [{ text: 'A fine film.', rating: 8 }]);
      await clearTraining();
    },
  ],
])('%s is on the disk once it is stored', async (_, work) => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await work();
  const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.length).toBeGreaterThanOrEqual(2);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
});
