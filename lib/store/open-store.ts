import { promisifyRequest, type UseStore } from 'idb-keyval';
import { CodedError } from '../common/errors';

export interface StoreOptions {
  database: string;
  objects: string;
  version?: number;
  /** Makes the objects, or changes those of an earlier version. Default: makes objects without a key of their own. */
  upgrade?(request: IDBOpenDBRequest): void;
}

/**
 * As `createStore` of idb-keyval, for what must not be lost: a transaction is complete once it is on the disk.
 * @throws CodedError `storage.full` or `storage.unavailable`
 */
export function openStore({ database, objects, version, upgrade }: StoreOptions): UseStore {
  let opened: Promise<IDBDatabase> | undefined;
  const open = () => {
    const request = indexedDB.open(database, version);
    request.onupgradeneeded = () => (upgrade ? upgrade(request) : void request.result.createObjectStore(objects));
    const db = promisifyRequest(request);
    // A database that could not be opened, or was closed by the browser, is opened again when it is next needed.
    const forget = () => {
      opened = undefined;
    };
    db.then((one) => {
      one.onclose = forget;
    }, forget);
    return db;
  };
  return async (mode, use) => {
    try {
      opened ??= open();
      const transaction = (await opened).transaction(objects, mode, { durability: 'strict' });
      return await use(transaction.objectStore(objects));
    } catch (error) {
      throw storageError(error);
    }
  };
}

/** An error of IndexedDB with a sentence for people. The browser's own is "Internal error opening backing store". */
export function storageError(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  if (error.name === 'QuotaExceededError') return new CodedError('storage.full', [], { cause: error });
  if (error.name === 'UnknownError') return new CodedError('storage.unavailable', [], { cause: error });
  return error;
}
