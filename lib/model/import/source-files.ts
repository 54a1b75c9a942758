import { CodedError } from '../../common/errors';
import { readZipDirectory, readZipEntry } from '../bundle/zip';
import { isHdf5 } from './hdf5';

/** A file that a user chose, or one in a folder or a zip. It is read when it is needed. */
export interface SourceFile {
  /** Without folders. */
  name: string;
  size: number;
  /** The folder that it lies in, or else the zip. */
  folder?: string | undefined;
  read(): Promise<Uint8Array>;
}

/** Larger than any model that Reeltone can run. */
const MOST_BYTES = 2 ** 29;
const MOST_JSON_BYTES = 2 ** 26;
const ZIP_SIGNATURE = [0x50, 0x4b];

export type Container = 'hdf5' | 'zip' | 'other';

export function containerOf(bytes: Uint8Array): Container {
  if (isHdf5(bytes)) return 'hdf5';
  return ZIP_SIGNATURE.every((byte, i) => bytes[i] === byte) ? 'zip' : 'other';
}

/** @throws CodedError `model.tooLarge` */
export async function readWhole(file: SourceFile, most = MOST_BYTES): Promise<Uint8Array> {
  if (file.size > most) throw new CodedError('model.tooLarge', [file.size / 1e6, most / 1e6]);
  return file.read();
}

/** The content of a file of JSON; undefined where it is none. */
export async function readJson(file: SourceFile): Promise<unknown> {
  return parseJsonBytes(await readWhole(file, MOST_JSON_BYTES));
}

export function parseJsonBytes(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** The files of a zip, without its folders. @param zipName names those that lie in no folder @throws CodedError for a zip that `readZipDirectory` refuses */
export function filesOfZip(zip: Uint8Array, zipName = ''): SourceFile[] {
  return [...readZipDirectory(zip).values()]
    .filter(({ name }) => !name.endsWith('/') && !name.startsWith('__MACOSX/'))
    .map((entry) => ({
      name: entry.name.replace(/^.*\//, ''),
      size: entry.size,
      folder: entry.name.split('/').at(-2) ?? zipName.replace(/\.zip$/i, ''),
      read: async () => readZipEntry(zip, entry),
    }));
}
