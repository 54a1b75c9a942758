import { Inflate } from 'fflate';
import { CodedError } from '../../common/errors';

/**
 * Numbers and offsets are those of the ZIP specification, APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 * Bundles need no ZIP64, no encryption and no second disk: an archive that has them is refused.
 */
const END = 0x06054b50;
const END_SIZE = 22;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

const MOST_ENTRIES = 100;
/** Deflate reaches 1,032; weights and word lists stay below ten. */
const MOST_RATIO = 100;
/** Bytes that are inflated at a time: they give at most a thousand times as many before it can be stopped. */
const PORTION = 16_384;

export interface ZipEntry {
  name: string;
  /** Bytes in the archive, and once inflated. */
  compressed: number;
  size: number;
  method: number;
  /** Where its local header begins. */
  offset: number;
}

/**
 * Reads the directory of a zip without inflating anything.
 * @throws CodedError when it is cut short or malformed, or holds what a bundle never does: paths that leave the folder,
 * duplicates, encrypted files, more than a hundred files, or one that would grow more than a hundredfold
 */
export function readZipDirectory(zip: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const size = view.getUint32(end + 12, true);
  if (view.getUint16(end + 8, true) !== count || start + size > end) throw new CodedError('model.damagedZip', []);
  if (count > MOST_ENTRIES) throw new CodedError('model.zipFiles', [count]);

  const entries = new Map<string, ZipEntry>();
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) throw new CodedError('model.damagedZip', []);
    const nameLength = view.getUint16(at + 28, true);
    const next = at + ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new CodedError('model.damagedZip', []);
    const entry: ZipEntry = {
      name: new TextDecoder().decode(zip.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength)),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      offset: view.getUint32(at + 42, true),
    };
    checkEntry(entry, view.getUint16(at + 8, true), start);
    if (entries.has(entry.name)) throw new CodedError('model.zipRepeats', [quote(entry.name)]);
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

/** The end record is last, before a comment of up to 64 kB. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - END_SIZE; at >= Math.max(0, view.byteLength - END_SIZE - 0xffff); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new CodedError('model.notZip', []);
}

const quote = (name: string) => JSON.stringify(name.slice(0, 100));

function checkEntry({ name, compressed, size, method, offset }: ZipEntry, flags: number, directory: number): void {
  const parts = name.split(/[/\\]/);
  if (name === '' || parts.includes('..') || parts[0] === '' || /^[a-z]:/i.test(name) || name.includes('\0'))
    throw new CodedError('model.zipPath', [quote(name)]);
  if (flags & ENCRYPTED) throw new CodedError('model.zipEncrypted', [quote(name)]);
  if (method !== STORED && method !== DEFLATED) throw new CodedError('model.zipMethod', [quote(name)]);
  if (size > compressed * MOST_RATIO) throw new CodedError('model.zipGrows', [quote(name), compressed, size]);
  if (offset + LOCAL_SIZE + compressed > directory) throw new CodedError('model.damagedZip', []);
}

/**
 * The content of one file of a zip: never more bytes than its directory states.
 * @throws CodedError when it is longer or shorter than that, or damaged
 */
export function readZipEntry(zip: Uint8Array, { compressed, size, method, offset }: ZipEntry): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (view.getUint32(offset, true) !== LOCAL) throw new CodedError('model.damagedZip', []);
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = zip.subarray(start, start + compressed);
  if (content.length !== compressed) throw new CodedError('model.damagedZip', []);
  if (method === STORED) {
    if (size !== compressed) throw new CodedError('model.zipLength', []);
    return content.slice();
  }
  return inflate(content, size);
}

/** @throws CodedError when the result does not have `size` bytes; no more than those are ever kept */
function inflate(compressed: Uint8Array, size: number): Uint8Array {
  const inflated = new Uint8Array(size);
  let written = 0;
  const stream = new Inflate((part) => {
    if (written + part.length > size) throw new CodedError('model.zipLength', []);
    inflated.set(part, written);
    written += part.length;
  });
  try {
    for (let at = 0; at < compressed.length; at += PORTION)
      stream.push(compressed.subarray(at, at + PORTION), at + PORTION >= compressed.length);
  } catch (cause) {
    throw cause instanceof CodedError ? cause : new CodedError('model.damagedZip', [], { cause });
  }
  if (written !== size) throw new CodedError('model.zipLength', []);
  return inflated;
}
