import { createStore, set } from 'idb-keyval';

const store = createStore('reeltone-training', 'training');

/** Leaves a file of reviews for the next training. To be called before `startTraining`. */
export async function putTrainingFile(file: Blob): Promise<void> {
  await set('file', file, store);
}
