import { CodedError } from '../../common/errors';
import type { ZipEntry } from '../../common/zip-format';
import { MAGIC_BYTES, packingOf } from './file-kind';
import { type Bytes, type FileSource, firstBytes, readPieces } from './file-source';
import { openZipEntry, readZipEntries } from './zip-entries';

export interface UnpackedFile {
  /** The file within a zip that this is. */
  entry?: string;
  /** The unpacked bytes, from the beginning, each time it is called. */
  pieces(): AsyncGenerator<Bytes>;
}

/** A table or a text file of reviews; other files of a download (pictures, licences) are not looked at. */
const TABLE = /\.(csv|tsv|tab|txt|data|jsonl|ndjson|json|gz|zip)$/i;
const NOT_OF_THE_DATA = /(^|\/)(__MACOSX\/|\.)|(readme|licen[cs]e|sample_?submission)[^/]*$/i;
/** A zip within a zip is unpacked, one within that is not. */
const MOST_DEPTH = 2;

/**
 * The tables in a file: itself, unpacked if it is gzip, or those in a zip, the largest first.
 * @throws CodedError when the file is empty, of a format that cannot be read, or a zip without tables
 */
export async function unpackFile(file: FileSource, depth = 0): Promise<UnpackedFile[]> {
  const head = await firstBytes(file, MAGIC_BYTES);
  if (head.length === 0) throw new CodedError('data.empty', []);
  const packing = packingOf(head);
  if (packing === 'zip') return unpackZip(file, depth);
  if (packing === 'gzip') await refuseTar(file);
  if (packing !== 'gzip') return [{ pieces: () => readPieces(file.stream()) }];
  return [{ pieces: () => atMost(mostUnpacked(file.size), gunzip(file.stream())) }];
}

async function unpackZip(file: FileSource, depth: number): Promise<UnpackedFile[]> {
  const entries = await readZipEntries(file);
  const names = entries.map(({ name }) => name);
  const office = officeFormat(names);
  if (office) throw new CodedError('data.format', [office]);
  // Entries that share bytes of the zip would be unpacked many times over.
  if (entries.reduce((sum, { compressed }) => sum + compressed, 0) > file.size)
    throw new CodedError('data.damagedZip', []);
  const tables = entries
    .filter(({ name, size }) => size > 0 && TABLE.test(name) && !NOT_OF_THE_DATA.test(name))
    .sort((a, b) => b.size - a.size);
  const unpacked: UnpackedFile[] = [];
  for (const entry of tables)
    if (unpacked.length < MOST_TABLES) unpacked.push(...(await unpackEntry(file, entry, depth)));
  if (unpacked.length === 0) throw new CodedError('data.zipWithoutTable', [names.slice(0, 5).join(', ')]);
  return unpacked;
}

/** More tables than a download has; a folder of thousands of texts is not searched. */
const MOST_TABLES = 20;

async function unpackEntry(file: FileSource, entry: ZipEntry, depth: number): Promise<UnpackedFile[]> {
  const opened = await openZipEntry(file, entry);
  if (depth + 1 >= MOST_DEPTH && /\.zip$/i.test(entry.name)) return [];
  const parts = await unpackFile(await randomAccess(opened, entry), depth + 1).catch(damagedZip);
  return parts.map((part) => ({
    entry: part.entry === undefined ? entry.name : `${entry.name}/${part.entry}`,
    pieces: () => atMost(mostUnpacked(entry.compressed), namingDamage(part.pieces())),
  }));
}

/** The directory of a zip stands at its end: one within a zip is unpacked as a whole. */
async function randomAccess(opened: FileSource, { name, size, compressed }: ZipEntry): Promise<FileSource> {
  if (!/\.zip$/i.test(name)) return opened;
  const most = Math.min(MOST_INNER_ZIP, 2 * compressed + 2 ** 20);
  if (size > most) throw new CodedError('data.zipInZip', [name, size / 1e6, most / 1e6]);
  const pieces: Bytes[] = [];
  for await (const piece of atMost(most, namingDamage(readPieces(opened.stream())))) pieces.push(piece);
  return new Blob(pieces);
}

/** A zip within a zip hardly gets larger, and is held in memory. */
const MOST_INNER_ZIP = 2 ** 28;

/** Bytes that a packed file may unpack to. Reviews shrink to a third, tables of ratings to a tenth. */
const mostUnpacked = (packed: number) => 2 ** 26 + 50 * packed;

/** @throws CodedError `data.grows` once there are more bytes than `most` */
async function* atMost(most: number, pieces: AsyncGenerator<Bytes>): AsyncGenerator<Bytes> {
  let read = 0;
  for await (const piece of pieces) {
    read += piece.length;
    if (read > most) throw new CodedError('data.grows', [most / 1e6]);
    yield piece;
  }
}

function officeFormat(names: readonly string[]): string | undefined {
  if (names.some((name) => name.startsWith('xl/'))) return 'Excel (.xlsx)';
  if (names.some((name) => name.startsWith('word/'))) return 'Word (.docx)';
  if (names.includes('mimetype') && names.includes('content.xml')) return 'OpenDocument (.ods)';
  return undefined;
}

async function refuseTar(file: FileSource): Promise<void> {
  for await (const piece of gunzip(file.stream())) {
    packingOf(piece);
    return;
  }
}

async function* gunzip(stream: ReadableStream<Uint8Array>): AsyncGenerator<Bytes> {
  try {
    yield* readPieces((stream as ReadableStream<Bytes>).pipeThrough(new DecompressionStream('gzip')));
  } catch (cause) {
    if (cause instanceof DOMException) throw cause; // the file is gone
    throw new CodedError('data.damagedGzip', [], { cause });
  }
}

async function* namingDamage(pieces: AsyncGenerator<Bytes>): AsyncGenerator<Bytes> {
  try {
    yield* pieces;
  } catch (cause) {
    damagedZip(cause);
  }
}

/** Browsers say of packed data that is damaged that its type is wrong. A `DOMException` says that the file is gone. */
function damagedZip(cause: unknown): never {
  if (cause instanceof CodedError || cause instanceof DOMException) throw cause;
  throw new CodedError('data.damagedZip', [], { cause });
}
