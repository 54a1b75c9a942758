import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readExtensionFile } from '../lib/services/extension-file';
import type { EndReason } from '../lib/services/learn';
import { readModel } from '../lib/services/model-files';
import type { TrainerNews } from '../lib/services/trainer-host';
import { openTrainingNetwork } from '../lib/services/training-network';
import { openTrainingSession } from '../lib/services/training-session';

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
