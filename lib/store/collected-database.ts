import { promisifyRequest } from 'idb-keyval';
import { openStore } from './open-store';

/** The names on disk are those of version 0.1.0, which called collected reviews examples. */
const DATABASE = 'reeltone-examples';
const OBJECTS = 'examples';
const INDEX = 'forgotten-first';

/** Version 2 writes `reviewer` and `user` where version 1, that of Reeltone 0.1.0, wrote these. */
const VERSION = 2;
const SOURCES_OF_1: Record<string, string> = { stars: 'reviewer', verdict: 'user' };

/** As the stores of idb-keyval, but with an index. */
export const collectedStore = openStore({ database: DATABASE, objects: OBJECTS, version: VERSION, upgrade });

/** Keys in the order in which they are deleted when there are too many: the user's corrections last, the oldest first. */
export function keysToDelete(objects: IDBObjectStore, count: number): Promise<IDBValidKey[]> {
  return promisifyRequest(objects.index(INDEX).getAllKeys(null, count));
}

function upgrade({ result: database, transaction }: IDBOpenDBRequest): void {
  if (database.objectStoreNames.contains(OBJECTS)) renameSources(transaction!.objectStore(OBJECTS));
  else database.createObjectStore(OBJECTS, { keyPath: 'key' }).createIndex(INDEX, ['source', 'at']);
}

/** How many of the stored reviews are the user's corrections. */
export const countCorrections = (objects: IDBObjectStore) => countCorrectionsSince(objects, 0);

/** @param since in ms since 1970 */
export function countCorrectionsSince(objects: IDBObjectStore, since: number): Promise<number> {
  return promisifyRequest(objects.index(INDEX).count(IDBKeyRange.bound(['user', since], ['user', []])));
}

function renameSources(objects: IDBObjectStore): void {
  const request = objects.openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return;
    cursor.update({ ...cursor.value, source: SOURCES_OF_1[cursor.value.source] });
    cursor.continue();
  };
}
