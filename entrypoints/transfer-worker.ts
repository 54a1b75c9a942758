import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runTransfer, type TransferTask } from '../lib/background/model-transfer';

/** The worker that imports or exports one model. */
export default defineUnlistedScript(() => {
  self.onmessage = async ({ data }: MessageEvent<TransferTask>) => self.postMessage(await runTransfer(data));
});
