import { createStore, promisifyRequest } from 'idb-keyval';
import { CodedError } from '../common/errors';
import type { ModelEntry } from '../messages/payloads';
import { type ModelCard, parseModelCard } from '../model/bundle/model-card';

/** What is known of a model that lies beside the shipped one. */
export interface StoredModel {
  /** That of its card. */
  id: string;
  /** What the user calls it: the name in its card until it is renamed. */
  name: string;
  origin: 'trained' | 'imported';
  /** Bytes of its files. */
  size: number;
  /** When it was stored, in ms since 1970. */
  at: number;
  card: ModelCard;
}

const store = createStore('reeltone-models', 'models');

/** What is known of a model and what it weighs lie apart: the list is read without the weights. */
const aboutKey = (id: string) => `about/${id}`;
const filesKey = (id: string) => `files/${id}`;
const EVERY_ABOUT = ['about/', 'about0'] as const; // "0" follows "/"

/** Runs in one transaction, which happens as a whole or not at all. */
async function change(work: (objects: IDBObjectStore) => void): Promise<void> {
  await store('readwrite', (objects) => {
    const { transaction } = objects;
    const finished = promisifyRequest(transaction);
    try {
      work(objects);
    } catch (error) {
      finished.catch(() => {}); // it tells of the abort alone
      transaction.abort();
      throw error;
    }
    return finished;
  });
}

/**
 * Stores a model under the id of its card: all of it or nothing. One that is stored already keeps its name.
 * It runs in any context, workers included. The files are taken as checked: see `decodeBundle`.
 * @throws Error that says what to do when the disk is full.
 */
export async function saveModel(
  files: ReadonlyMap<string, Uint8Array>,
  { origin }: { origin: StoredModel['origin'] },
): Promise<ModelEntry> {
  const card = parseModelCard(JSON.parse(new TextDecoder().decode(files.get('card.json'))));
  const size = bytesOf(files);
  const known = await readStoredModel(card.id);
  const model: StoredModel = known ?? { id: card.id, name: card.name, origin, size, at: Date.now(), card };
  await change((objects) => {
    objects.put(files, filesKey(model.id));
    objects.put(model, aboutKey(model.id));
  }).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error;
    throw new Error(
      `There is no room for “${model.name}” (${(size / 1e6).toFixed(1)} MB), and nothing was stored. ` +
        'Delete a model that you no longer need, or make room on your disk, and try again.',
      { cause: error },
    );
  });
  return toEntry(model);
}

export function bytesOf(files: ReadonlyMap<string, Uint8Array>): number {
  return [...files.values()].reduce((sum, { length }) => sum + length, 0);
}

/** As it stands in the list. */
export function toEntry({ at: _, ...model }: StoredModel, inUse = false): ModelEntry {
  return { ...model, date: model.card.date, shipped: false, inUse };
}

/** All that are stored, the latest first; their weights are not read. */
export async function readStoredModels(): Promise<StoredModel[]> {
  const [from, to] = EVERY_ABOUT;
  const all = await store('readonly', (objects) =>
    promisifyRequest<StoredModel[]>(objects.getAll(IDBKeyRange.bound(from, to, false, true))),
  );
  return all.sort((a, b) => b.at - a.at);
}

export function readStoredModel(id: string): Promise<StoredModel | undefined> {
  return store('readonly', (objects) => promisifyRequest<StoredModel | undefined>(objects.get(aboutKey(id))));
}

/** @throws Error when there is none. */
export async function readStoredFiles(id: string): Promise<Map<string, Uint8Array>> {
  const files = await store('readonly', (objects) =>
    promisifyRequest<Map<string, Uint8Array> | undefined>(objects.get(filesKey(id))),
  );
  if (files) return files;
  throw new CodedError('model.gone', []);
}

/** @throws Error when there is none. */
export async function renameStoredModel(id: string, name: string): Promise<void> {
  await store('readwrite', async (objects) => {
    const model = await promisifyRequest<StoredModel | undefined>(objects.get(aboutKey(id)));
    if (!model) throw new CodedError('model.gone', []);
    objects.put({ ...model, name }, aboutKey(id));
    return promisifyRequest(objects.transaction);
  });
}

export async function deleteStoredModel(id: string): Promise<void> {
  await change((objects) => {
    objects.delete(aboutKey(id));
    objects.delete(filesKey(id));
  });
}
