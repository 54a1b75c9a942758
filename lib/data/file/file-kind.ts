import { CodedError } from '../../common/errors';

/** Formats that are unpacked here; anything else is text. */
export type Packing = 'gzip' | 'zip' | 'none';

/**
 * Formats that cannot be read, by the bytes with which their files begin, as `file(1)` and Wikipedia's list of file
 * signatures have them. Text of another kind is known by its first characters.
 */
const UNREADABLE: readonly { name: string; magic: string | RegExp; at?: number }[] = [
  { name: 'bzip2 (.bz2)', magic: /^BZh[1-9]1AY&SY/ },
  { name: 'xz (.xz)', magic: '\xfd7zXZ\0' },
  { name: 'Zstandard (.zst)', magic: '\x28\xb5\x2f\xfd' },
  { name: '7-Zip (.7z)', magic: '7z\xbc\xaf\x27\x1c' },
  { name: 'RAR (.rar)', magic: 'Rar!\x1a\x07' },
  { name: 'tar (.tar)', magic: 'ustar', at: 257 },
  { name: 'Parquet (.parquet)', magic: 'PAR1' },
  { name: 'Arrow (.arrow, .feather)', magic: /^(ARROW1|FEA1)/ },
  { name: 'ORC (.orc)', magic: /^ORC/ },
  { name: 'Avro (.avro)', magic: 'Obj\x01' },
  { name: 'Excel (.xls)', magic: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { name: 'SQLite (.sqlite, .db)', magic: 'SQLite format 3\0' },
  { name: 'HDF5 (.h5)', magic: '\x89HDF' },
  { name: 'NumPy (.npy)', magic: '\x93NUMPY' },
  { name: 'pickle (.pkl)', magic: '\x80\x03' },
  { name: 'pickle (.pkl)', magic: '\x80\x04' },
  { name: 'pickle (.pkl)', magic: '\x80\x05' },
  { name: 'R (.rds, .rda)', magic: /^RDX[23]\n/ },
  { name: 'PDF (.pdf)', magic: '%PDF-' },
  { name: 'RTF (.rtf)', magic: '{\\rtf' },
  { name: 'PNG (.png)', magic: '\x89PNG' },
  { name: 'JPEG (.jpg)', magic: '\xff\xd8\xff' },
  { name: 'HTML (.html)', magic: /^(\xef\xbb\xbf)?\s*<(!doctype html|html|head|body)[\s>]/i },
  { name: 'XML (.xml)', magic: /^(\xef\xbb\xbf)?\s*<\?xml/ },
];

/** As many bytes as `packingOf` looks at. */
export const MAGIC_BYTES = 512;

/**
 * How a file is packed, known by its first bytes, whatever its name.
 * @throws CodedError `data.format` for a format that is known and cannot be read
 */
export function packingOf(head: Uint8Array): Packing {
  const text = String.fromCharCode(...head.subarray(0, MAGIC_BYTES));
  if (text.startsWith('\x1f\x8b')) return 'gzip';
  if (['PK\x03\x04', 'PK\x05\x06'].some((magic) => text.startsWith(magic))) return 'zip';
  const unreadable = UNREADABLE.find(({ magic, at = 0 }) =>
    typeof magic === 'string' ? text.startsWith(magic, at) : magic.test(text),
  );
  if (unreadable) throw new CodedError('data.format', [unreadable.name]);
  return 'none';
}
