import type { RunLayersReply, RunLayersRequest } from '../messages/payloads';
import { decodeForeign } from '../model/import/stored-model';
import { readStoredFiles } from '../store/models';
import { type LayersWorker, startLayersWorker } from './layers-worker';

/** The stored model that is run, where, and its worker. */
let current: { key: string; worker: Promise<LayersWorker> } | undefined;

/** Runs a stored model in a worker, which stays until another model or backend is asked for. */
export async function runStoredLayers({ id, choice, sequences }: RunLayersRequest): Promise<RunLayersReply> {
  const key = JSON.stringify([id, choice]);
  if (current?.key !== key) {
    const former = current;
    const open = async () => startLayersWorker(decodeForeign(await readStoredFiles(id)).model.graph, choice);
    current = { key, worker: open() };
    void former?.worker.then((worker) => worker.terminate()).catch(() => undefined);
  }
  const { worker } = current;
  try {
    const { run, gpuUse } = await worker;
    return { outputs: [...(await run(sequences))], ...(await gpuUse()) };
  } catch (error) {
    if (current?.worker === worker) current = undefined;
    void worker.then((failed) => failed.terminate()).catch(() => undefined);
    throw error;
  }
}

export const hasLayersWorker = () => current !== undefined;
