import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { openReviews } from '../data/csv';
import { type DataFiles, type ReadDataOptions, readDataFiles } from './read-data';

/** Reads a file of reviews, or one of texts without an opinion, whose only column is `text`. */
export async function readSource(path: string, { limit }: Pick<ReadDataOptions, 'limit'> = {}): Promise<DataFiles> {
  return readDataFiles([path], { limit, requireLabels: !(await holdsTextsAlone(path)) });
}

async function holdsTextsAlone(path: string): Promise<boolean> {
  try {
    const stream = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
    const { header, rows } = await openReviews(stream, { requireLabels: false });
    await rows.next(); // only a generator that has begun closes the file
    await rows.return(undefined);
    return header.length === 1 && header[0]!.trim().toLowerCase() === 'text';
  } catch {
    // `readDataFiles` reports it, or reads a folder.
    return false;
  }
}
