import { runTransfer, type TransferTask } from '../../lib/background/model-transfer';

/** The worker that imports, exports or measures one model. */
export function transferWorker(): void {
  self.onmessage = async ({ data }: MessageEvent<TransferTask>) => self.postMessage(await runTransfer(data));
}
