import { type ReadCells, readerOfCells } from './columns';
import { readCsvRows } from './csv-rows';
import type { Example } from './example';
import { readText } from './text-stream';

export interface ReadOptions {
  /**
   * Stop after so many good rows, the first ones. Of a file that is sorted by sentiment that is one side only:
   * shuffle such a file first.
   */
  limit?: number;
  /** Default: found in the header. */
  delimiter?: string;
  /** Whether every row needs a sentiment or a rating. Default true. */
  requireLabels?: boolean;
}

export interface BadRow {
  /** The physical line on which the row starts, from 1. */
  line: number;
  /** What is wrong with the row, to be read after "line 12: ". */
  reason: string;
}

export interface ReadResult {
  examples: Example[];
  bad: BadRow[];
}

/**
 * Reads a CSV or TSV file of reviews, packed with gzip or not, without ever holding its whole text.
 * The header names the columns: `review` or `text`; `sentiment` or `label` (positive, pos, 1, negative, neg or 0, in
 * any case) and/or `rating` (1 to 10); `movie`. A rating of 0 or out of range makes a row bad, even beside a label.
 * Bad rows are left out and listed.
 * @throws Error in one line, when the file is empty, binary or damaged, or when it lacks the columns.
 */
export async function readReviews(
  stream: ReadableStream<Uint8Array>,
  { limit = Number.POSITIVE_INFINITY, delimiter, requireLabels = true }: ReadOptions = {},
): Promise<ReadResult> {
  const examples: Example[] = [];
  const bad: BadRow[] = [];
  let readCells: ReadCells | undefined;
  for await (const row of readCsvRows(readText(stream), delimiter)) {
    if (!readCells) {
      if ('problem' in row) throw new Error('The quotes in the header do not match.');
      readCells = readerOfCells(row.cells, requireLabels);
      continue;
    }
    const read = 'problem' in row ? row.problem : readCells(row.cells);
    if (typeof read === 'string') bad.push({ line: row.line, reason: read });
    else if (examples.push(read) >= limit) break;
  }
  if (!readCells) throw new Error('The file is empty.');
  if (examples.length + bad.length === 0) throw new Error('The file has a header and no rows.');
  return { examples, bad };
}
