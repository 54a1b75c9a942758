import { promisifyRequest, type UseStore } from 'idb-keyval';

/** The names on disk are those of version 0.1.0, which called collected reviews examples. */
const DATABASE = 'reeltone-examples';
const OBJECTS = 'examples';
const INDEX = 'forgotten-first';

/** Version 2 writes `reviewer` and `user` where version 1, that of Reeltone 0.1.0, wrote these. */
const VERSION = 2;
const SOURCES_OF_1: Record<string, string> = { stars: 'reviewer', verdict: 'user' };

let opened: Promise<IDBDatabase> | undefined;

/** As the stores of idb-keyval, but with an index. */
export const collectedStore: UseStore = async (mode, use) => {
  opened ??= open();
  return use((await opened).transaction(OBJECTS, mode).objectStore(OBJECTS));
};

/** Keys in the order in which they are deleted when there are too many: the user's corrections last, the oldest first. */
export function keysToDelete(objects: IDBObjectStore, count: number): Promise<IDBValidKey[]> {
  return promisifyRequest(objects.index(INDEX).getAllKeys(null, count));
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, VERSION);
  request.onupgradeneeded = () => {
    const { result: database, transaction } = request;
    if (database.objectStoreNames.contains(OBJECTS)) renameSources(transaction!.objectStore(OBJECTS));
    else database.createObjectStore(OBJECTS, { keyPath: 'key' }).createIndex(INDEX, ['source', 'at']);
  };
  const database = promisifyRequest(request);
  // A database that could not be opened, or was closed by the browser, is opened again when it is next needed.
  const forget = () => {
    opened = undefined;
  };
  database.then((db) => {
    db.onclose = forget;
  }, forget);
  return database;
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
