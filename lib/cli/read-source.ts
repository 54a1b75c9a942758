import { unpackFile } from '../data/file/unpack-file';
import { openRows } from '../data/review-rows';
import { fileOnDisk } from './file-on-disk';
import { type DataFiles, type ReadDataOptions, readDataFiles } from './read-data';

/** Reads a file of reviews, or one of texts without an opinion, whose only column is `text`. */
export async function readSource(path: string, options: ReadDataOptions = {}): Promise<DataFiles> {
  return readDataFiles([path], { ...options, requireLabels: !(await holdsTextsAlone(path)) });
}

async function holdsTextsAlone(path: string): Promise<boolean> {
  try {
    const [table] = await unpackFile(await fileOnDisk(path));
    const { header, rows } = await openRows(table!, {});
    await rows.next(); // only a generator that has begun closes the file
    await rows.return(undefined);
    return header.length === 1 && header[0]!.toLowerCase() === 'text';
  } catch {
    // `readDataFiles` reports it, or reads a folder.
    return false;
  }
}
