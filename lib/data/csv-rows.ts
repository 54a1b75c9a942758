import Papa from 'papaparse';
import type { ErrorReport } from '../common/error-facts';
import { CodedError, errorReport } from '../common/errors';

/** A row of a CSV file, or what is wrong with it; `line` is the physical line on which it starts, from 1. */
export type CsvRow = { line: number; cells: string[] } | { line: number; problem: ErrorReport };

/** A row that has not ended after so many characters is not of a file of reviews, which have some thousands. */
const LONGEST_ROW = 2 ** 18;
/** After so many rows with unbalanced quotes the whole file is taken to be quoted wrongly. */
const MOST_UNBALANCED = 1000;

/**
 * Reads rows from pieces of text whose lines end with "\n". Quoted fields may hold newlines; blank lines are skipped.
 * A row whose quotes are unbalanced is reported, and reading continues with the next physical line, so that a stray
 * quote cannot swallow the rows after it. Stray quotes that close again on the same line are forgiven.
 * @param delimiter when absent, the first of tab, semicolon and comma that the first line holds
 * @throws CodedError for a line without end, and after a thousand rows with unbalanced quotes
 */
export async function* readCsvRows(pieces: AsyncIterable<string>, delimiter?: string): AsyncGenerator<CsvRow> {
  const buffer = new RowBuffer(delimiter);
  for await (const piece of pieces) yield* buffer.add(piece);
  yield* buffer.end();
}

/** Text that has not been read as rows yet. */
class RowBuffer {
  #unread = '';
  #line = 1;
  #unbalanced = 0;
  #delimiter: string | undefined;

  constructor(delimiter: string | undefined) {
    this.#delimiter = delimiter;
  }

  /** @returns the rows that are complete now */
  *add(piece: string): Generator<CsvRow> {
    this.#unread += piece;
    if (this.#unread.includes('\n')) yield* this.#takeRows(false);
    else if (this.#unread.length > LONGEST_ROW) throw new CodedError('data.endlessLine', [this.#line]);
  }

  /** @returns all rows that are left */
  *end(): Generator<CsvRow> {
    yield* this.#takeRows(true);
  }

  *#takeRows(isEnd: boolean): Generator<CsvRow> {
    this.#delimiter ??= guessDelimiter(this.#unread);
    for (;;) {
      const { rows, length, isBroken } = parseRows(this.#unread, this.#delimiter, isEnd);
      for (const { cells, raw } of rows) {
        if (raw.trim() !== '') yield { line: this.#line, cells };
        this.#line += countLineEnds(raw);
      }
      this.#unread = this.#unread.slice(length);
      if (!isBroken) return;
      yield { line: this.#line, problem: errorReport('data.rowQuotes', []) };
      if (++this.#unbalanced === MOST_UNBALANCED) throw new CodedError('data.tooManyQuotes', [this.#line]);
      this.#skipLine();
    }
  }

  #skipLine(): void {
    const lineEnd = this.#unread.indexOf('\n');
    this.#unread = lineEnd < 0 ? '' : this.#unread.slice(lineEnd + 1);
    this.#line++;
  }
}

interface ParsedRows {
  rows: { cells: string[]; raw: string }[];
  /** How much of the text the rows take. */
  length: number;
  /** The row that follows has unbalanced quotes. */
  isBroken: boolean;
}

/** Parses the rows at the front of a text, up to one that is incomplete or broken. */
function parseRows(text: string, delimiter: string, isEnd: boolean): ParsedRows {
  const parsed: ParsedRows = { rows: [], length: 0, isBroken: false };
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    fastMode: false,
    step({ data, errors, meta }, parser) {
      const raw = text.slice(parsed.length, meta.cursor);
      // A row at the very end may continue in the next piece, even when it looks complete.
      const isIncomplete = !isEnd && meta.cursor === text.length && raw.length <= LONGEST_ROW;
      const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
      const isSpread = errors.length > 0 && raw.trimEnd().includes('\n');
      parsed.isBroken = !isIncomplete && (isOpen || isSpread);
      if (isIncomplete || parsed.isBroken) return parser.abort();
      parsed.rows.push({ cells: data, raw });
      parsed.length = meta.cursor;
    },
  });
  return parsed;
}

function guessDelimiter(text: string): string {
  const header = text.trimStart().split('\n', 1)[0]!;
  return ['\t', ';'].find((candidate) => header.includes(candidate)) ?? ',';
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
