import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runPreview } from '../lib/training/preview-job';

/** The thread that looks a file of reviews through, for `previewFile`. */
export default defineUnlistedScript(() => {
  self.onmessage = ({ data: file }: MessageEvent<Blob>) => runPreview(file, (news) => self.postMessage(news));
});
