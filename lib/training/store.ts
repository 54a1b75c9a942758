import { get, promisifyRequest } from 'idb-keyval';
import { CodedError } from '../common/errors';
import type { Example } from '../data/example';
import { changesOf } from '../store/inventory';
import { requireRoom } from '../store/room';
import { countTrainings, trainingStore as store } from '../store/training-database';
import { transact } from '../store/transaction';
import type { StoredCheckpoint, StoredTraining, TrainingResult } from './stored-training';
import { upgradeResult, upgradeTraining } from './upgrade';

/** The data of a training: the content of a file, or a copy of the collected reviews from when it began. */
export type TrainingData = Blob | readonly Example[];

/*
 * The keys of the store: `file` (chosen for the next training), `training`, `data`, `checkpoint`, `result`. All that
 * writes throws CodedError `storage.full`, and leaves everything as it was then.
 */
const { adding, removing } = changesOf(async () => ({ trainings: await countTrainings() }));

async function put(key: string, value: unknown): Promise<void> {
  await requireRoom();
  await transact(store, (objects) => objects.put(value, key));
}

/** Stores a file of reviews for the next training: to be called before `startTraining` is sent. */
export const putTrainingFile = (file: Blob) => put('file', file);

/**
 * Replaces whatever is stored by a new training.
 * @param examples its data; by default the file that `putTrainingFile` has stored
 * @throws CodedError `training.fileGone`
 */
export function beginTraining(training: StoredTraining, examples?: TrainingData): Promise<void> {
  const write = async (objects: IDBObjectStore) => {
    const data: TrainingData | undefined = examples ?? (await promisifyRequest(objects.get('file')));
    if (!data) throw new CodedError('training.fileGone', []);
    objects.clear();
    objects.put(training, 'training');
    objects.put(data, 'data');
  };
  return adding(() => transact(store, write));
}

export async function readTraining(): Promise<StoredTraining | undefined> {
  const stored = await get<StoredTraining>('training', store);
  return stored && upgradeTraining(stored);
}

export async function readResult(): Promise<TrainingResult | undefined> {
  const stored = await get<TrainingResult>('result', store);
  return stored && upgradeResult(stored);
}

export const readTrainingData = () => get<TrainingData>('data', store);
export const readCheckpoint = () => get<StoredCheckpoint>('checkpoint', store);

/** Changes the stored training; does nothing when there is none. */
export function updateTraining(change: (training: StoredTraining) => StoredTraining): Promise<void> {
  return transact(store, async (objects) => {
    const stored: StoredTraining | undefined = await promisifyRequest(objects.get('training'));
    if (stored) objects.put(change(upgradeTraining(stored)), 'training');
  });
}

export const writeCheckpoint = (checkpoint: StoredCheckpoint) => put('checkpoint', checkpoint);

export const writeResult = (result: TrainingResult) => put('result', result);

export const clearTraining = () => removing(() => transact(store, (objects) => objects.clear()));
