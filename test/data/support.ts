import type { FileSource } from '../../lib/data/file/file-source';

/** A file with this content; its stream gives pieces of `size` bytes. */
export function fileOf(data: string | Uint8Array, size = 2 ** 16): FileSource {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : Uint8Array.from(data);
  const part = (from: number, to: number): ReturnType<FileSource['slice']> => ({
    stream: () => {
      let at = from;
      return new ReadableStream({
        pull(controller) {
          if (at < to) controller.enqueue(bytes.slice(at, Math.min(at + size, to)));
          else controller.close();
          at += size;
        },
      });
    },
    arrayBuffer: async () => bytes.slice(from, to).buffer,
  });
  const slice = (from: number, to: number) => part(from, Math.min(to, bytes.length));
  return { size: bytes.length, stream: () => slice(0, bytes.length).stream(), slice };
}

/** Fillers of Hangul and the blank of Braille: Unicode counts them among letters and symbols. */
const BLANKS = /[\u115f\u1160\u2800\u3164\uffa0]/g;

/** A text of which something is seen, and which is none of the words for nothing. */
export function isVisible(text: string): boolean {
  return (
    /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(BLANKS, '')) && !/^(na|nan|none|null|nil|n\/a|undefined)$/i.test(text)
  );
}
