import { messageOf } from '../common/message-of';
import { type Preview, previewReviews } from '../data/preview';

/** What the worker says, in any number; the last one is a preview or a failure. */
export type PreviewNews = { read: number } | { preview: Preview } | { failure: string };

const TELL_EVERY_MS = 100;

/** Looks a file of reviews through, and tells now and then how many of its bytes are read. Never throws. */
export async function runPreview(file: Blob, tell: (news: PreviewNews) => void): Promise<void> {
  try {
    tell({ preview: await previewReviews(file.stream().pipeThrough(countBytes((read) => tell({ read })))) });
  } catch (error) {
    tell({ failure: explain(error) });
  }
}

function explain(error: unknown): string {
  // The browser no longer finds the file, or may no longer read it.
  if (error instanceof DOMException) return 'The file was moved or changed while it was read: choose it again.';
  return messageOf(error);
}

function countBytes(onCount: (bytes: number) => void): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  let told = 0;
  return new TransformStream({
    transform(piece, controller) {
      bytes += piece.length;
      if (performance.now() - told > TELL_EVERY_MS) {
        told = performance.now();
        onCount(bytes);
      }
      controller.enqueue(piece);
    },
  });
}
