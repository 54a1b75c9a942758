import type { TransferReply, TransferTask } from '../../../lib/background/model-transfer';
import { CodedError, errorOf } from '../../../lib/common/errors';

/** The worker's reply, unless it failed. */
export type Transferred = Exclude<TransferReply, { failure: unknown }>;

/**
 * Imports, exports or measures a model in a worker of its own: the popup stays responsive, and a stop takes effect at once.
 * @throws the signal's reason when it was stopped
 */
export function transfer(task: TransferTask, signal: AbortSignal): Promise<Transferred> {
  const worker = new Worker('/worker.js', { name: 'transfer' });
  return new Promise<Transferred>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<TransferReply>) =>
      'failure' in data ? reject(errorOf(data.failure)) : resolve(data);
    worker.onerror = ({ message }) => reject(new CodedError('model.transferCrashed', [message || 'no reason given']));
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
