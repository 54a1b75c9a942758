import 'fake-indexeddb/auto';
import { createStore, get, promisifyRequest } from 'idb-keyval';
import { afterEach, expect, it, vi } from 'vitest';
import { transact } from '../../lib/store/transaction';

const store = createStore('a database', 'objects');
afterEach(() => vi.restoreAllMocks());

it('does everything in one transaction, also after reading', async () => {
  await transact(store, (objects) => objects.put(1, 'count'));
  await transact(store, async (objects) => {
    const count = await promisifyRequest<number>(objects.get('count'));
    objects.put(count + 1, 'count');
  });
  expect(await get('count', store)).toBe(2);
});

it('changes nothing when the work throws, and throws the same error', async () => {
  await transact(store, (objects) => objects.put('before', 'key'));
  const work = transact(store, (objects) => {
    objects.put('after', 'key');
    throw new Error('changed my mind');
  });
  await expect(work).rejects.toThrow('changed my mind');
  expect(await get('key', store)).toBe('before');
});

it('names a full disk, whether a request or the commit fails', async () => {
  const full = new DOMException('', 'QuotaExceededError');
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw full;
  });
  await expect(transact(store, (objects) => objects.put(1, 'key'))).rejects.toMatchObject({ code: 'storage.full' });
  put.mockRestore();
  const commit = transact(store, ({ transaction }) => {
    Object.defineProperty(transaction, 'error', { value: full });
    queueMicrotask(() => transaction.abort());
  });
  await expect(commit).rejects.toMatchObject({ code: 'storage.full', cause: full });
});

it('leaves other errors of the browser as they are', async () => {
  await expect(transact(store, (objects) => objects.add(1, {} as IDBValidKey))).rejects.toMatchObject({
    name: 'DataError',
  });
});
