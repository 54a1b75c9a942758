import type { Encoding } from '../../common/encodings';
import { Utf32Decoder } from './utf32-decoder';

/**
 * The text of a file, in pieces: without byte order mark, lines ended by "\n". What is not valid becomes U+FFFD.
 * @param onBytes called with each piece before it is decoded
 */
export async function* decode(
  pieces: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  onBytes?: (bytes: Uint8Array) => void,
): AsyncGenerator<string> {
  const isUtf32 = encoding === 'utf-32le' || encoding === 'utf-32be';
  const decoder = isUtf32 ? new Utf32Decoder(encoding === 'utf-32le') : new TextDecoder(encoding);
  // A "\r" at the end of a piece may be the first half of a line's end.
  let pending = '';
  for await (const piece of pieces) {
    onBytes?.(piece);
    const text = pending + decoder.decode(piece, { stream: true });
    pending = text.endsWith('\r') ? '\r' : '';
    yield toLineFeeds(pending ? text.slice(0, -1) : text);
  }
  yield toLineFeeds(pending + decoder.decode());
}

function toLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
