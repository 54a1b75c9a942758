import { CodedError, errorOf } from '../common/errors';
import type { Preview } from '../data/preview';
import type { ReadChoices } from '../data/review-rows';
import type { PreviewMessage, PreviewRequest } from './preview-job';

export interface PreviewOptions {
  /** How the file is to be read, where that is not to be guessed. */
  choices?: ReadChoices;
  /** Called now and then with the share of the file that has been read, 0 to 1. */
  onProgress?(share: number): void;
  signal?: AbortSignal;
}

/**
 * Reads a file of reviews in a worker, so that the page stays responsive.
 * @throws CodedError that says what is wrong with the file; the signal's reason when it was aborted
 */
export function previewFile(file: Blob, { choices, onProgress, signal }: PreviewOptions = {}): Promise<Preview> {
  const worker = new Worker('/worker.js', { name: 'preview' });
  const preview = new Promise<Preview>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<PreviewMessage>) => {
      if ('read' in data) onProgress?.(file.size > 0 ? data.read / file.size : 1);
      else if ('preview' in data) resolve(data.preview);
      else reject(errorOf(data.failure));
    };
    worker.onerror = () => reject(new CodedError('training.fileUnreadable', []));
    const abort = () => reject(signal?.reason);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
    worker.postMessage({ file, ...(choices && { choices }) } satisfies PreviewRequest);
  });
  return preview.finally(() => worker.terminate());
}
