import { CodedError } from '../../common/errors';
import type { FileSource } from './file-source';

/** Numbers and offsets as in APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
const END = 0x06054b50;
const END_SIZE = 22;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** In the place of a size or an offset that only ZIP64 can hold. */
const IN_ZIP64 = 0xffffffff;
const MOST_COMMENT = 0xffff;

export interface ZipEntry {
  name: string;
  compressed: number;
  size: number;
  method: number;
  isEncrypted: boolean;
  /** Where its local header begins. */
  offset: number;
}

const damaged = () => new CodedError('data.damagedZip', []);

/**
 * The files in a zip, from its directory: nothing is unpacked, and no more than the directory is read. Unlike the reader
 * of bundles it does not need the whole zip in memory, since a download may have gigabytes.
 * @throws CodedError `data.damagedZip`
 */
export async function readZipEntries(file: FileSource): Promise<ZipEntry[]> {
  const tail = await viewOf(file, Math.max(0, file.size - END_SIZE - MOST_COMMENT), file.size);
  const end = findEnd(tail);
  const count = tail.getUint16(end + 10, true);
  const size = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (start + size > file.size) throw damaged();
  const directory = await viewOf(file, start, start + size);
  const entries: ZipEntry[] = [];
  for (let at = 0, i = 0; i < count; i++) {
    if (at + ENTRY_SIZE > size || directory.getUint32(at, true) !== ENTRY) throw damaged();
    const nameLength = directory.getUint16(at + 28, true);
    const next = at + ENTRY_SIZE + nameLength + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
    if (next > size) throw damaged();
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(directory.buffer, at + ENTRY_SIZE, nameLength)),
      compressed: directory.getUint32(at + 20, true),
      size: directory.getUint32(at + 24, true),
      method: directory.getUint16(at + 10, true),
      isEncrypted: (directory.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      offset: directory.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

async function viewOf(file: FileSource, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, to).arrayBuffer());
}

/** The end record is last, before a comment of up to 64 kB. */
function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - END_SIZE; at >= 0; at--) if (tail.getUint32(at, true) === END) return at;
  throw damaged();
}

/**
 * One file of a zip as a file of its own; unpacked as it is read.
 * @throws CodedError `data.zipEntry` where it is encrypted or packed in a way that browsers cannot unpack
 */
export async function openZipEntry(file: FileSource, entry: ZipEntry): Promise<FileSource> {
  const { name, compressed, size, method, isEncrypted, offset } = entry;
  const isHuge = [compressed, size, offset].includes(IN_ZIP64);
  if (isEncrypted || isHuge || (method !== STORED && method !== DEFLATED))
    throw new CodedError('data.zipEntry', [name]);
  if (offset + LOCAL_SIZE > file.size) throw damaged();
  const local = await viewOf(file, offset, offset + LOCAL_SIZE);
  if (local.getUint32(0, true) !== LOCAL) throw damaged();
  const start = offset + LOCAL_SIZE + local.getUint16(26, true) + local.getUint16(28, true);
  const packed = file.slice(start, start + compressed);
  if (method === STORED) {
    const slice: FileSource['slice'] = (from, to) => file.slice(start + from, start + Math.min(to, compressed));
    return { size, stream: () => packed.stream(), slice };
  }
  const stream = () =>
    (packed.stream() as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(new DecompressionStream('deflate-raw'));
  return { size, stream, slice: (from, to) => unpackedSlice(stream, from, to) };
}

/** A part of a packed file: everything before it has to be unpacked too. Only beginnings are asked for. */
function unpackedSlice(open: () => ReadableStream<Uint8Array>, from: number, to: number) {
  const stream = () => open().pipeThrough(cut(from, to));
  return { stream, arrayBuffer: () => new Response(stream()).arrayBuffer() };
}

function cut(from: number, to: number): TransformStream<Uint8Array, Uint8Array> {
  let at = 0;
  return new TransformStream({
    transform(piece, controller) {
      const part = piece.subarray(Math.max(0, from - at), Math.max(0, to - at));
      at += piece.length;
      if (part.length > 0) controller.enqueue(part);
      if (at >= to) controller.terminate();
    },
  });
}
