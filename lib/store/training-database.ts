import { promisifyRequest } from 'idb-keyval';
import { openStore } from './open-store';

/** Holds the one training that there can be. */
export const trainingStore = openStore({ database: 'reeltone-training', objects: 'training' });

/** 1 where a training is stored, in whatever state, else 0. */
export const countTrainings = (): Promise<number> =>
  trainingStore('readonly', (objects) => promisifyRequest(objects.count('training')));
