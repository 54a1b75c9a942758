import { decodeForeign } from '../model/import/stored-model';
import { readStoredFiles } from '../store/models';
import { type LayersWorker, startLayersWorker } from './layers-worker';

/** The stored model that is run, and its worker. */
let current: { id: string; worker: Promise<LayersWorker> } | undefined;

/** Runs a stored model in a worker, which stays until another model is asked for. @returns [sequences, outputs] */
export async function runStoredLayers(id: string, sequences: readonly number[][]): Promise<Float32Array> {
  if (current?.id !== id) {
    const former = current;
    current = { id, worker: readStoredFiles(id).then((files) => startLayersWorker(decodeForeign(files).model.graph)) };
    void former?.worker.then((worker) => worker.terminate()).catch(() => undefined);
  }
  const { worker } = current;
  try {
    return await (await worker).run(sequences);
  } catch (error) {
    if (current?.worker === worker) current = undefined;
    void worker.then((failed) => failed.terminate()).catch(() => undefined);
    throw error;
  }
}

export const hasLayersWorker = () => current !== undefined;
