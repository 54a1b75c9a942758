import { promisifyRequest, type UseStore } from 'idb-keyval';
import { storageError } from './open-store';

/**
 * Changes an object store in one transaction, as a whole or not at all. `work` awaits nothing but its own requests:
 * the transaction would end meanwhile.
 * @throws CodedError `storage.full` or `storage.unavailable`
 */
export async function transact(store: UseStore, work: (objects: IDBObjectStore) => unknown): Promise<void> {
  await store('readwrite', async (objects) => {
    const { transaction } = objects;
    const finished = promisifyRequest(transaction);
    finished.catch(() => {}); // awaited below, unless `work` fails first
    try {
      await work(objects);
      await finished;
    } catch (error) {
      // Set where the browser itself has ended the transaction.
      const reason = transaction.error;
      if (!reason) transaction.abort();
      throw storageError(reason ?? error);
    }
  });
}
