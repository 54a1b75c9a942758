import type { Preview } from '../data/preview';
import type { PreviewNews } from './preview-job';

export interface PreviewOptions {
  /** Called now and then with the share of the file that has been read, 0 to 1. */
  onProgress?(share: number): void;
  /** Ends the reading. */
  signal?: AbortSignal;
}

/**
 * Reads a file of reviews in a worker of its own, so that no page freezes, however large it is.
 * @throws Error in one line that says what is wrong with the file; the signal's reason when it was stopped.
 */
export function previewFile(file: Blob, { onProgress, signal }: PreviewOptions = {}): Promise<Preview> {
  const worker = new Worker('/preview-worker.js');
  const preview = new Promise<Preview>((resolve, reject) => {
    worker.onmessage = ({ data: news }: MessageEvent<PreviewNews>) => {
      if ('read' in news) onProgress?.(file.size > 0 ? news.read / file.size : 1);
      else if ('preview' in news) resolve(news.preview);
      else reject(new Error(news.failure));
    };
    worker.onerror = () => reject(new Error('The file could not be read: choose it again.'));
    const stop = () => reject(signal?.reason);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
    worker.postMessage(file);
  });
  return preview.finally(() => worker.terminate());
}
