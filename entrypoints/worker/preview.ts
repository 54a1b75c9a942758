import { runPreview } from '../../lib/training/preview-job';

/** The worker that reads a file of reviews for `previewFile`. */
export function previewWorker(): void {
  self.onmessage = ({ data: file }: MessageEvent<Blob>) => runPreview(file, (message) => self.postMessage(message));
}
