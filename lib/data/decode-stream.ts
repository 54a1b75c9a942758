import { CodedError } from '../common/errors';

/** How every gzip file begins. */
const GZIP_MAGIC = [0x1f, 0x8b];

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The text of a stream of bytes, in pieces: unpacked if it is gzip (known by its first bytes, whatever the name),
 * without byte order mark, lines ended by "\n". Bytes that are not UTF-8 become U+FFFD.
 * @throws CodedError when there are no bytes, when they are binary, or when gzip data is damaged or cut short
 */
export async function* decodeStream(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const { head, whole } = await peek(stream);
  if (head.length === 0) throw new CodedError('data.empty', []);
  const isGzip = GZIP_MAGIC.every((byte, position) => head[position] === byte);
  const decoder = new TextDecoder();
  let isFirst = true;
  // A "\r" at the end of a piece may be the first half of a line's end.
  let pending = '';
  for await (const piece of isGzip ? unpack(whole) : readPieces(whole)) {
    if (isFirst && piece.includes(0)) throw new CodedError('data.binary', []);
    isFirst = false;
    const text = pending + decoder.decode(piece, { stream: true });
    pending = text.endsWith('\r') ? '\r' : '';
    yield toLineFeeds(pending ? text.slice(0, -1) : text);
  }
  yield toLineFeeds(pending + decoder.decode());
}

function toLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

async function* unpack(stream: ReadableStream<Bytes>): AsyncGenerator<Bytes> {
  try {
    yield* readPieces(stream.pipeThrough(new DecompressionStream('gzip')));
  } catch (cause) {
    throw new CodedError('data.damagedGzip', [], { cause });
  }
}

/** Written out because not every browser can iterate over a stream. A consumer that stops early cancels it. */
async function* readPieces(stream: ReadableStream<Bytes>): AsyncGenerator<Bytes> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

/** The beginning of a stream, as long as the magic number unless it ends before; and all of it again. */
async function peek(stream: ReadableStream<Uint8Array>): Promise<{ head: Bytes; whole: ReadableStream<Bytes> }> {
  const reader = stream.getReader();
  let head: Bytes = new Uint8Array();
  while (head.length < GZIP_MAGIC.length) {
    const { done, value } = await reader.read();
    if (done) break;
    const longer = new Uint8Array(head.length + value.length);
    longer.set(head);
    longer.set(value, head.length);
    head = longer;
  }
  const whole = new ReadableStream<Bytes>({
    start: (controller) => controller.enqueue(head),
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value as Bytes);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { head, whole };
}
