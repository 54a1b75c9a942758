import { Inflate } from 'fflate';
import { CodedError } from '../../common/errors';
import { plainLine } from '../../common/plain-line';
import {
  DEFLATED,
  LOCAL_SIZE,
  localHeaderLength,
  readDirectoryEntry,
  readEndRecord,
  STORED,
  type ZipEntry,
} from '../../common/zip-format';

const MOST_ENTRIES = 100;
/** Deflate reaches 1,032; weights and word lists stay below ten. */
const MOST_RATIO = 100;
/** Bytes that are inflated at a time: they give at most a thousand times as many before it can be stopped. */
const PORTION = 16_384;

/**
 * Reads the directory of a zip without inflating anything.
 * @throws CodedError when it is cut short or malformed, or holds what a bundle never does: paths that leave the folder,
 * duplicates, a second disk, ZIP64, encrypted files, more than a hundred files, or one that would grow more than a hundredfold
 */
export function readZipDirectory(zip: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = readEndRecord(view);
  if (!end) throw new CodedError('model.notZip', []);
  const { count, start } = end;
  if (end.countOnDisk !== count || start + end.size > end.at) throw new CodedError('model.damagedZip', []);
  if (count > MOST_ENTRIES) throw new CodedError('model.zipFiles', [count]);

  const directory = new DataView(zip.buffer, zip.byteOffset, end.at);
  const entries = new Map<string, ZipEntry>();
  for (let at = start, i = 0; i < count; i++) {
    const read = readDirectoryEntry(directory, at);
    if (!read) throw new CodedError('model.damagedZip', []);
    const { entry } = read;
    checkEntry(entry, start);
    if (entries.has(entry.name)) throw new CodedError('model.zipRepeats', [quote(entry.name)]);
    entries.set(entry.name, entry);
    at = read.next;
  }
  return entries;
}

const quote = (name: string) => JSON.stringify(plainLine(name.slice(0, 100)));

function checkEntry({ name, compressed, size, method, isEncrypted, offset }: ZipEntry, directory: number): void {
  const parts = name.split(/[/\\]/);
  if (name === '' || parts.includes('..') || parts[0] === '' || /^[a-z]:/i.test(name) || name.includes('\0'))
    throw new CodedError('model.zipPath', [quote(name)]);
  if (isEncrypted) throw new CodedError('model.zipEncrypted', [quote(name)]);
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
  const header = localHeaderLength(view, offset);
  if (header === undefined) throw new CodedError('model.damagedZip', []);
  const start = offset + header;
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
