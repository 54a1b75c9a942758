import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readExtensionFile } from '../lib/background/extension-file';
import { readModel } from '../lib/background/model-files';
import type { EndReason } from '../lib/messages/training-payloads';
import { openTrainingNetwork } from '../lib/training/network';
import { openTrainingSession } from '../lib/training/session';
import type { TrainerNews } from '../lib/training/trainer-host';

/** The thread that trains: takes up what is stored, tells how it goes, and ends when told to. */
export default defineUnlistedScript(() => {
  const post = (news: TrainerNews) => self.postMessage(news);
  const session = openTrainingSession({
    loadBase: readModel,
    readReference: () => readExtensionFile('reference.tsv'),
    openNetwork: openTrainingNetwork,
    onStatus: (status) => post({ status }),
  });
  self.onmessage = ({ data }: MessageEvent<EndReason>) => session.end(data);
  const ended = () => post({ ended: true });
  session.ended.then(ended, (error: unknown) => {
    console.error(error);
    ended();
  });
});
