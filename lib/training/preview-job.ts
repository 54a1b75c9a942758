import type { ErrorReport } from '../common/error-facts';
import { reportOf } from '../common/errors';
import { type Preview, previewReviews } from '../data/preview';

/** Messages of the worker: bytes read, any number of times, then the preview or why there is none. */
export type PreviewMessage = { read: number } | { preview: Preview } | { failure: ErrorReport };

const REPORT_EVERY_MS = 100;

/** Reads a file of reviews and posts its preview. Never throws. */
export async function runPreview(file: Blob, post: (message: PreviewMessage) => void): Promise<void> {
  try {
    const counted = file.stream().pipeThrough(countBytes((read) => post({ read })));
    post({ preview: await previewReviews(counted) });
  } catch (error) {
    // The browser no longer finds the file, or may no longer read it.
    const isGone = error instanceof DOMException;
    post({ failure: isGone ? { code: 'training.fileChanged', facts: [] } : reportOf(error) });
  }
}

function countBytes(onCount: (bytes: number) => void): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  let reportedAt = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.length;
      if (performance.now() - reportedAt > REPORT_EVERY_MS) {
        reportedAt = performance.now();
        onCount(bytes);
      }
      controller.enqueue(chunk);
    },
  });
}
