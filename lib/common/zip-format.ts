/** The records of a zip: numbers and offsets as in APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
const END = 0x06054b50;
const END_SIZE = 22;
const MOST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const ENCRYPTED = 1;
const LOCAL = 0x04034b50;

/** The end record and its comment lie in so many bytes at the end of a zip. */
export const MOST_END_BYTES = END_SIZE + MOST_COMMENT;
/** Bytes of a local header, without the name and the extra field behind it. */
export const LOCAL_SIZE = 30;
export const STORED = 0;
export const DEFLATED = 8;

export interface ZipEntry {
  name: string;
  /** Bytes in the archive, and once unpacked. */
  compressed: number;
  size: number;
  method: number;
  isEncrypted: boolean;
  /** Where its local header begins. */
  offset: number;
}

export interface EndRecord {
  /** Where it stands. */
  at: number;
  /** Entries on this disk, and in all. */
  countOnDisk: number;
  count: number;
  /** Bytes of the directory, and where it begins. */
  size: number;
  start: number;
}

/**
 * Finds the end record, which is last, before a comment of up to 64 kB.
 * @param tail the end of a zip, or all of it
 */
export function readEndRecord(tail: DataView): EndRecord | undefined {
  for (let at = tail.byteLength - END_SIZE; at >= Math.max(0, tail.byteLength - MOST_END_BYTES); at--) {
    if (tail.getUint32(at, true) !== END) continue;
    return {
      at,
      countOnDisk: tail.getUint16(at + 8, true),
      count: tail.getUint16(at + 10, true),
      size: tail.getUint32(at + 12, true),
      start: tail.getUint32(at + 16, true),
    };
  }
  return undefined;
}

/**
 * Reads one entry of a directory.
 * @returns it, and where the next one begins; undefined where there is none, or it is cut short
 */
export function readDirectoryEntry(directory: DataView, at: number): { entry: ZipEntry; next: number } | undefined {
  if (at + ENTRY_SIZE > directory.byteLength || directory.getUint32(at, true) !== ENTRY) return undefined;
  const nameLength = directory.getUint16(at + 28, true);
  const next = at + ENTRY_SIZE + nameLength + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  if (next > directory.byteLength) return undefined;
  const name = new Uint8Array(directory.buffer, directory.byteOffset + at + ENTRY_SIZE, nameLength);
  const entry = {
    name: new TextDecoder().decode(name),
    compressed: directory.getUint32(at + 20, true),
    size: directory.getUint32(at + 24, true),
    method: directory.getUint16(at + 10, true),
    isEncrypted: (directory.getUint16(at + 8, true) & ENCRYPTED) !== 0,
    offset: directory.getUint32(at + 42, true),
  };
  return { entry, next };
}

/**
 * The length of a local header with the name and the extra field behind it.
 * @param at where the header begins; `LOCAL_SIZE` bytes of it are there
 * @returns undefined where no local header begins
 */
export function localHeaderLength(view: DataView, at: number): number | undefined {
  if (view.getUint32(at, true) !== LOCAL) return undefined;
  return LOCAL_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}
