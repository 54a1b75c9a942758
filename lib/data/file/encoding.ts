import type { Encoding } from '../../common/encodings';

/** The encoding that a byte order mark states, or that the zeros of UTF-16 show; otherwise undefined. */
export function statedEncoding(head: Uint8Array): Encoding | undefined {
  const isMark = (...bytes: number[]) => bytes.every((byte, i) => byte === head[i]);
  // Before the mark of UTF-16, with which it begins.
  if (isMark(0xff, 0xfe, 0, 0)) return 'utf-32le';
  if (isMark(0, 0, 0xfe, 0xff)) return 'utf-32be';
  if (isMark(0xef, 0xbb, 0xbf)) return 'utf-8';
  if (isMark(0xff, 0xfe)) return 'utf-16le';
  if (isMark(0xfe, 0xff)) return 'utf-16be';
  const sample = head.subarray(0, 1000);
  const zeros = (parity: number) => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const most = sample.length / 2;
  if (sample.length < 20) return undefined;
  if (zeros(1) > 0.7 * most && zeros(0) < 0.1 * most) return 'utf-16le';
  if (zeros(0) > 0.7 * most && zeros(1) < 0.1 * most) return 'utf-16be';
  return undefined;
}

/** A head with so large a share of control characters is not of a text. */
const MOST_CONTROLS = 0.05;

export function isBinary(head: Uint8Array, encoding: Encoding | undefined): boolean {
  if (encoding && /^utf-(?:16|32)/.test(encoding)) return false;
  const sample = head.subarray(0, 4096);
  // A run of zeros, as a crash leaves it, damages one row of a text: it counts as one byte.
  const bytes = sample.filter((byte, at) => byte !== 0 || sample[at - 1] !== 0);
  const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a && byte !== 0x1b);
  return bytes.filter(isControl).length > MOST_CONTROLS * bytes.length;
}

/** Counts the characters beyond ASCII that are valid UTF-8, and the bytes that are not, over pieces of a file. */
export class Utf8Counter {
  valid = 0;
  broken = 0;
  /** Bytes that the character is still to have. */
  #missing = 0;

  add(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte < 0x80 && this.#missing === 0) continue;
      if (this.#missing > 0) {
        if (byte >= 0x80 && byte < 0xc0) {
          if (--this.#missing === 0) this.valid++;
          continue;
        }
        this.broken++;
        this.#missing = 0;
        if (byte < 0x80) continue;
      }
      if (byte >= 0xc2 && byte < 0xe0) this.#missing = 1;
      else if (byte >= 0xe0 && byte < 0xf0) this.#missing = 2;
      else if (byte >= 0xf0 && byte < 0xf5) this.#missing = 3;
      else this.broken++;
    }
  }

  /** A file in UTF-8 may have a few damaged rows; one in Windows-1252 is hardly ever valid by chance. */
  get encoding(): Encoding {
    return this.broken > this.valid ? 'windows-1252' : 'utf-8';
  }
}
