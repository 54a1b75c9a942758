import { createStore, promisifyRequest } from 'idb-keyval';
import { CodedError } from '../common/errors';
import type { ModelEntry } from '../messages/payloads';
import { type ModelCard, parseModelCard } from '../model/bundle/model-card';
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

const store = createStore('reeltone-models', 'models');

/** A model's entry and its files have keys of their own: the list is read without the weights. */
const aboutKey = (id: string) => `about/${id}`;
const filesKey = (id: string) => `files/${id}`;
const EVERY_ABOUT = { from: 'about/', to: 'about0' }; // "0" follows "/"

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
  await transact(store, (objects) => {
    objects.put(files, filesKey(model.id));
    objects.put(model, aboutKey(model.id));
  }).catch((error: unknown) => {
    const isFull = error instanceof CodedError && error.code === 'storage.full';
    throw isFull ? new CodedError('storage.fullForModel', [model.name, size / 1e6], { cause: error }) : error;
  });
  return toEntry(model);
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
  const { from, to } = EVERY_ABOUT;
  const all = await store('readonly', (objects) =>
    promisifyRequest<StoredModel[]>(objects.getAll(IDBKeyRange.bound(from, to, false, true))),
  );
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
}

export async function deleteStoredModel(id: string): Promise<void> {
  await transact(store, (objects) => {
    objects.delete(aboutKey(id));
    objects.delete(filesKey(id));
  });
}
