import { type PreviewRequest, runPreview } from '../../lib/training/preview-job';

/** The worker that reads a file of reviews for `previewFile`. */
export function previewWorker(): void {
  self.onmessage = ({ data }: MessageEvent<PreviewRequest>) => runPreview(data, (message) => self.postMessage(message));
}
