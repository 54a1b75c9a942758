import type { TransferReply, TransferTask } from '../../../lib/background/model-transfer';

/** The worker's reply, unless it failed. */
export type Transferred = Exclude<TransferReply, { failure: string }>;

/**
 * Imports or exports a model in a worker of its own: the popup stays responsive, and a stop takes effect at once.
 * @throws the signal's reason when it was stopped
 */
export function transfer(task: TransferTask, signal: AbortSignal): Promise<Transferred> {
  const worker = new Worker('/transfer-worker.js');
  return new Promise<Transferred>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<TransferReply>) =>
      'failure' in data ? reject(new Error(data.failure)) : resolve(data);
    worker.onerror = ({ message }) =>
      reject(new Error(`There was too little memory for this model, or it could not be read. ${message ?? ''}`.trim()));
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
