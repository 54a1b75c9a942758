import { availableParallelism } from 'node:os';
import { type Transferable, Worker } from 'node:worker_threads';
import type { GruEngine } from '../gru/cpu/engine';
import { connectReplica, type RemoteReplica } from '../gru/threads/remote-replica';

/** With more, batches of the usual size would take longer: threads wait for each other at every step. */
const MOST_WORKERS = 8;

/** Default number of threads for training: one for each core. */
export const defaultWorkers = Math.min(availableParallelism(), MOST_WORKERS);

/** Starts a thread with a replica of a network, which computes with the same compiled engine. */
export function startWorker(engine: GruEngine): RemoteReplica {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL('./train-worker.mjs', import.meta.url), {
    workerData: { port: port2, engine },
    transferList: [port2 as unknown as Transferable], // the global class and that of worker_threads are one, typed twice
  });
  const remote = connectReplica(port1, () => worker.terminate());
  const fail = (reason: string) =>
    remote.fail(
      new Error(`A training thread failed (${reason}). Start the training again: it resumes from its last checkpoint.`),
    );
  worker.on('error', ({ message }) => fail(message));
  worker.on('exit', (code) => fail(`exit code ${code}`));
  return remote;
}
