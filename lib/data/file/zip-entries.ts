import { CodedError } from '../../common/errors';
import {
  DEFLATED,
  LOCAL_SIZE,
  localHeaderLength,
  MOST_END_BYTES,
  readDirectoryEntry,
  readEndRecord,
  STORED,
  type ZipEntry,
} from '../../common/zip-format';
import type { FileSource } from './file-source';

/** In the place of a size or an offset that only ZIP64 can hold. */
const IN_ZIP64 = 0xffffffff;

const damaged = () => new CodedError('data.damagedZip', []);

/**
 * The files in a zip, from its directory: nothing is unpacked, and no more than the directory is read. Unlike the reader
 * of bundles it does not need the whole zip in memory, since a download may have gigabytes.
 * @throws CodedError `data.damagedZip`
 */
export async function readZipEntries(file: FileSource): Promise<ZipEntry[]> {
  const end = readEndRecord(await viewOf(file, Math.max(0, file.size - MOST_END_BYTES), file.size));
  if (!end || end.start + end.size > file.size) throw damaged();
  const directory = await viewOf(file, end.start, end.start + end.size);
  const entries: ZipEntry[] = [];
  for (let at = 0, i = 0; i < end.count; i++) {
    const read = readDirectoryEntry(directory, at);
    if (!read) throw damaged();
    entries.push(read.entry);
    at = read.next;
  }
  return entries;
}

async function viewOf(file: FileSource, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, to).arrayBuffer());
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
  const header = localHeaderLength(await viewOf(file, offset, offset + LOCAL_SIZE), 0);
  if (header === undefined) throw damaged();
  const start = offset + header;
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
