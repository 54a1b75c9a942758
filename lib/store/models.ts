import { promisifyRequest } from 'idb-keyval';
import { CodedError } from '../common/errors';
import type { ModelEntry } from '../messages/payloads';
import { type ModelCard, parseModelCard } from '../model/bundle/model-card';
import { changesOf, isRecordable, recordInventory, whileStored } from './inventory';
import {
  copyModel,
  deleteModelCopies,
  deleteModelCopy,
  readCopiedEntry,
  readCopiedFiles,
  writeCopiedEntry,
} from './model-copy';
import { openStore } from './open-store';
import { transact } from './transaction';

/** A model beside the shipped one, without its weights. */
export interface StoredModel {
  /** That of its model card. */
  id: string;
  /** The name that the user gave it: at first the one in its model card. */
  name: string;
  origin: 'trained' | 'imported';
  /** Bytes of its files. */
  size: number;
  /** When it was stored, in ms since 1970. */
  at: number;
  card: ModelCard;
}

const store = openStore({ database: 'reeltone-models', objects: 'models' });
const { adding, removing } = changesOf(async () => ({ models: await countModels() }));

/** A model's entry and its files have keys of their own: the list is read without the weights. */
const aboutKey = (id: string) => `about/${id}`;
const filesKey = (id: string) => `files/${id}`;
/** "0" follows "/". Made when it is needed: content scripts in tests have no IndexedDB. */
const everyAbout = () => IDBKeyRange.bound('about/', 'about0', false, true);

/**
 * Stores a model under the id of its model card. One that is stored already keeps its name. The files are not checked
 * here: see `decodeBundle`.
 * @param options.name Default: that of the model card.
 * @throws CodedError `storage.fullForModel`; nothing is stored then
 */
export async function saveModel(
  files: ReadonlyMap<string, Uint8Array>,
  { origin, name }: { origin: StoredModel['origin']; name?: string },
): Promise<ModelEntry> {
  const card = parseModelCard(JSON.parse(new TextDecoder().decode(files.get('card.json'))));
  const size = bytesOf(files);
  const known = await readStoredModel(card.id);
  const model: StoredModel = known ?? { id: card.id, name: name ?? card.name, origin, size, at: Date.now(), card };
  await adding(() => putModel(model, files)).catch((error: unknown) => {
    const isFull = error instanceof CodedError && error.code === 'storage.full';
    throw isFull ? new CodedError('storage.fullForModel', [model.name, size / 1e6], { cause: error }) : error;
  });
  await whileStored(() => copyModel({ ...model, ...(!isRecordable() && { uncounted: true }) }, files));
  return toEntry(model);
}

function putModel(model: StoredModel, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  return transact(store, (objects) => {
    objects.put(files, filesKey(model.id));
    objects.put(model, aboutKey(model.id));
  });
}

export function countModels(): Promise<number> {
  return store('readonly', (objects) => promisifyRequest(objects.count(everyAbout())));
}

/** Records the models that a worker has stored. */
export async function recordModels(): Promise<void> {
  await whileStored(async () => {
    await recordInventory({ models: await countModels() });
    await copyNewestModel();
  });
}

/**
 * Copies the newest model, unless that is done, for the day on which the browser loses its database. Called while
 * nothing else is stored.
 */
export async function copyNewestModel(): Promise<void> {
  const [[newest], copied] = [await readStoredModels(), await readCopiedEntry()];
  if (!newest) return;
  if (copied?.id !== newest.id) return copyModel(newest, await readStoredFiles(newest.id));
  if (copied.name !== newest.name || copied.uncounted) await writeCopiedEntry(newest);
}

/** The copied model that is not stored any more: its copy is deleted before it is, so the browser has lost it. */
export async function readLostModel(): Promise<{ isCounted: boolean } | undefined> {
  const copied = await readCopiedEntry();
  if (!copied || (await readStoredModel(copied.id))) return undefined;
  return { isCounted: !copied.uncounted };
}

/** Puts the copied model back. A copy that is damaged is deleted. Called while nothing else is stored. */
export async function restoreModel(): Promise<void> {
  const copied = await readCopiedEntry();
  const files = copied && (await readCopiedFiles(copied.id));
  if (!files) return deleteModelCopies();
  const { uncounted: _, ...model } = copied;
  await putModel(model as StoredModel, files);
}

export function bytesOf(files: ReadonlyMap<string, Uint8Array>): number {
  return [...files.values()].reduce((sum, { length }) => sum + length, 0);
}

/** As the list of models shows it. */
export function toEntry({ at: _, ...model }: StoredModel, inUse = false): ModelEntry {
  return { ...model, date: model.card.date, shipped: false, inUse };
}

/** All of them, newest first, without their weights. */
export async function readStoredModels(): Promise<StoredModel[]> {
  const all = await store('readonly', (objects) => promisifyRequest<StoredModel[]>(objects.getAll(everyAbout())));
  return all.sort((a, b) => b.at - a.at);
}

export function readStoredModel(id: string): Promise<StoredModel | undefined> {
  return store('readonly', (objects) => promisifyRequest<StoredModel | undefined>(objects.get(aboutKey(id))));
}

/** @throws CodedError `model.gone` */
export async function readStoredFiles(id: string): Promise<Map<string, Uint8Array>> {
  const files = await store('readonly', (objects) =>
    promisifyRequest<Map<string, Uint8Array> | undefined>(objects.get(filesKey(id))),
  );
  if (files) return files;
  throw new CodedError('model.gone', []);
}

/** @throws CodedError `model.gone` */
export async function renameStoredModel(id: string, name: string): Promise<void> {
  await transact(store, async (objects) => {
    const model = await promisifyRequest<StoredModel | undefined>(objects.get(aboutKey(id)));
    if (!model) throw new CodedError('model.gone', []);
    objects.put({ ...model, name }, aboutKey(id));
  });
  await whileStored(copyNewestModel);
}

export async function deleteStoredModel(id: string): Promise<void> {
  await deleteModelCopy(id);
  await removing(() =>
    transact(store, (objects) => {
      objects.delete(aboutKey(id));
      objects.delete(filesKey(id));
    }),
  );
  await whileStored(copyNewestModel);
}
