import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runPreview } from '../lib/training/preview-job';

/** The worker that reads a file of reviews for `previewFile`. */
export default defineUnlistedScript(() => {
  self.onmessage = ({ data: file }: MessageEvent<Blob>) => runPreview(file, (message) => self.postMessage(message));
});
