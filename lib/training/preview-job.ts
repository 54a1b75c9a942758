import type { ErrorReport } from '../common/error-facts';
import { reportOf } from '../common/errors';
import { type Preview, previewReviews } from '../data/preview';
import type { ReadChoices } from '../data/review-rows';
import { languageOfTexts } from '../language/language-of-texts';

/** Messages of the worker: bytes read, any number of times, then the preview or why there is none. */
export type PreviewMessage = { read: number } | { preview: Preview } | { failure: ErrorReport };

const REPORT_EVERY_MS = 100;

/** The question to the worker. */
export interface PreviewRequest {
  file: Blob;
  choices?: ReadChoices;
}

/** Reads a file of reviews and posts its preview. Never throws. */
export async function runPreview(
  { file, choices }: PreviewRequest,
  post: (message: PreviewMessage) => void,
): Promise<void> {
  const counted = {
    size: file.size,
    stream: () => file.stream().pipeThrough(countBytes((read) => post({ read }))),
    slice: (from: number, to: number) => counting(file.slice(from, to), (read) => post({ read })),
  };
  try {
    const preview = await previewReviews(counted, choices);
    const language = languageOfTexts(firstTexts(preview));
    post({ preview: { ...preview, ...(language && { language }) } });
  } catch (error) {
    // The browser no longer finds the file, or may no longer read it.
    const isGone = error instanceof DOMException;
    post({ failure: isGone ? { code: 'training.fileChanged', facts: [] } : reportOf(error) });
  }
}

function firstTexts({ columns, rows }: Preview): string[] {
  const place = columns.findIndex(({ meaning }) => meaning === 'text');
  return rows.flatMap(({ cells, read }) => (read ? (cells[place] ?? []) : []));
}

/** A part of a zip is read through its stream. */
function counting(part: Blob, onCount: (bytes: number) => void) {
  return { stream: () => part.stream().pipeThrough(countBytes(onCount)), arrayBuffer: () => part.arrayBuffer() };
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
