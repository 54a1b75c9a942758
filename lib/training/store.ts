import { clear, createStore, get, promisifyRequest, set } from 'idb-keyval';
import type { StoredCheckpoint, StoredTraining, TrainingResult } from './stored-training';

/** What a training learns from: a file's content, or examples as they were when it began. */
export type TrainingData = Blob | readonly { text: string; label?: 0 | 1; rating?: number; movie?: string }[];

const store = createStore('reeltone-training', 'training');

const FULL = 'The disk is full: free some space and try again.';

/** Runs what writes. @throws Error in plain words when there is no room; what was there before still is. */
async function write<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') throw new Error(FULL, { cause: error });
    throw error;
  }
}

/** Leaves a file of reviews for the next training. To be called before `startTraining`. */
export function putTrainingFile(file: Blob): Promise<void> {
  return write(() => set('file', file, store));
}

/**
 * Puts a new training in the place of whatever there was, in one transaction.
 * @param examples what it learns from; without them, the file that was left by `putTrainingFile`.
 * @throws Error when there is no such file.
 */
export function beginTraining(training: StoredTraining, examples?: TrainingData): Promise<void> {
  return write(async () => {
    const data = examples ?? (await get<Blob>('file', store));
    if (!data) throw new Error('The file is gone: choose it again.');
    await store('readwrite', (objects) => {
      objects.clear();
      objects.put(training, 'training');
      objects.put(data, 'data');
      return promisifyRequest(objects.transaction);
    });
  });
}

export const readTraining = () => get<StoredTraining>('training', store);
export const readTrainingData = () => get<TrainingData>('data', store);
export const readCheckpoint = () => get<StoredCheckpoint>('checkpoint', store);
export const readResult = () => get<TrainingResult>('result', store);

/** Changes what is kept of the training; nothing happens when there is none (any more). */
export function updateTraining(change: (training: StoredTraining) => StoredTraining): Promise<void> {
  return write(() =>
    store('readwrite', async (objects) => {
      const now: StoredTraining | undefined = await promisifyRequest(objects.get('training'));
      if (now) objects.put(change(now), 'training');
      return promisifyRequest(objects.transaction);
    }),
  );
}

export function writeCheckpoint(checkpoint: StoredCheckpoint): Promise<void> {
  return write(() => set('checkpoint', checkpoint, store));
}

export function writeResult(result: TrainingResult): Promise<void> {
  return write(() => set('result', result, store));
}

export function clearTraining(): Promise<void> {
  return clear(store);
}
