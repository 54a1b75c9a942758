/** A file that can be read more than once, in whole or in part. A `Blob` is one. */
export interface FileSource {
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
  slice(from: number, to: number): { stream(): ReadableStream<Uint8Array>; arrayBuffer(): Promise<ArrayBuffer> };
}

export type Bytes = Uint8Array<ArrayBuffer>;

/** Written out because not every browser can iterate over a stream. A consumer that stops early cancels it. */
export async function* readPieces(stream: ReadableStream<Uint8Array>): AsyncGenerator<Bytes> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value as Bytes;
    }
  } finally {
    await reader.cancel();
  }
}

/** The first bytes of a file, at most `most`. */
export async function firstBytes(file: FileSource, most: number): Promise<Bytes> {
  return new Uint8Array(await file.slice(0, Math.min(most, file.size)).arrayBuffer());
}
