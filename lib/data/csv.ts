import type { ErrorReport } from '../common/error-facts';
import { CodedError } from '../common/errors';
import { readerOfCells } from './columns';
import { type CsvRow, readCsvRows } from './csv-rows';
import { decodeStream } from './decode-stream';
import type { Example } from './example';

export interface ReadOptions {
  /**
   * Stop after so many good rows, the first ones. Of a file that is sorted by sentiment these are all of one side.
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
  reason: ErrorReport;
}

export interface ReadResult {
  examples: Example[];
  bad: BadRow[];
}

export interface OpenFile {
  /** Names of all columns, as the file has them. */
  header: string[];
  /** A consumer that stops early cancels the stream. */
  rows: AsyncGenerator<Example | BadRow>;
}

export const isBad = (row: Example | BadRow): row is BadRow => 'reason' in row;

/**
 * Opens a CSV or TSV file of reviews, packed with gzip or not, to be read row by row.
 * The header names the columns: `review` or `text`; `sentiment` or `label` (positive, pos, 1, negative, neg or 0, in
 * any case; none for a text without an opinion) and/or `rating` (1 to 10); `movie`. A rating of 0 or out of range makes a row bad, even beside a label.
 * @throws CodedError when the file is empty, binary or damaged, or when it lacks the columns or has no rows
 */
export async function openReviews(
  stream: ReadableStream<Uint8Array>,
  { delimiter, requireLabels = true }: Omit<ReadOptions, 'limit'> = {},
): Promise<OpenFile> {
  const csv = readCsvRows(decodeStream(stream), delimiter);
  const { header, readCells } = await readHeader(csv, requireLabels).catch(async (error) => {
    await csv.return(undefined);
    throw error;
  });

  async function* readRows(): AsyncGenerator<Example | BadRow> {
    let isEmpty = true;
    for await (const row of csv) {
      isEmpty = false;
      const read = 'problem' in row ? row.problem : readCells(row.cells);
      yield 'code' in read ? { line: row.line, reason: read } : read;
    }
    if (isEmpty) throw new CodedError('data.noRows', []);
  }
  return { header, rows: readRows() };
}

async function readHeader(csv: AsyncGenerator<CsvRow>, requireLabels: boolean) {
  const { value: row, done } = await csv.next();
  if (done) throw new CodedError('data.empty', []);
  if ('problem' in row) throw new CodedError('data.headerQuotes', []);
  return { header: row.cells, readCells: readerOfCells(row.cells, requireLabels) };
}

/**
 * Reads a file as `openReviews` does, without ever holding its whole text. Bad rows are left out and listed.
 * @throws CodedError as `openReviews` does
 */
export async function readReviews(
  stream: ReadableStream<Uint8Array>,
  { limit = Number.POSITIVE_INFINITY, ...options }: ReadOptions = {},
): Promise<ReadResult> {
  const examples: Example[] = [];
  const bad: BadRow[] = [];
  const { rows } = await openReviews(stream, options);
  for await (const row of rows) {
    if (isBad(row)) bad.push(row);
    else if (examples.push(row) >= limit) break;
  }
  return { examples, bad };
}
