import { readExtensionFile } from '../../lib/background/extension-file';
import type { EndReason } from '../../lib/messages/training-payloads';
import { loadBase } from '../../lib/training/load-base';
import { openTrainingNetwork } from '../../lib/training/network';
import { openTrainingSession } from '../../lib/training/session';
import type { TrainerMessage } from '../../lib/training/trainer-host';

/** The worker that trains: continues the stored training until it ends. */
export function trainerWorker(): void {
  const post = (message: TrainerMessage) => self.postMessage(message);
  const session = openTrainingSession({
    loadBase,
    readReference: () => readExtensionFile('reference.tsv'),
    openNetwork: openTrainingNetwork,
    onStatus: (status) => post({ status }),
  });
  self.onmessage = ({ data }: MessageEvent<EndReason>) => session.end(data);
  session.ended.catch(console.error).finally(() => post({ ended: true }));
}
