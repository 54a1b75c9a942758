import Papa from 'papaparse';

/** A row of a CSV file, or what is wrong with it; `line` is the physical line on which it starts, from 1. */
export type CsvRow = { line: number; cells: string[] } | { line: number; problem: string };

/** A row that has not ended after so many characters never will: a review has some thousands. */
const LONGEST_ROW = 2 ** 18;
/** After so many rows with unbalanced quotes it is not the rows that are wrong. */
const MOST_UNBALANCED = 1000;

/**
 * Reads rows from pieces of text whose lines end with "\n". Quoted fields may hold newlines; blank lines are skipped.
 * A row whose quotes are unbalanced is reported, and reading goes on with the next physical line, so that a stray
 * quote cannot swallow the rows after it. Stray quotes that close again on the same line are forgiven.
 * @param delimiter when absent, the first of tab, semicolon and comma that the first line holds.
 * @throws Error for a line without end, and after a thousand rows with unbalanced quotes.
 */
export async function* readCsvRows(pieces: AsyncIterable<string>, delimiter?: string): AsyncGenerator<CsvRow> {
  let unread = '';
  let line = 1;
  let unbalanced = 0;

  /** Takes the rows that are complete off the front of `unread`: at the end of the file, all of them. */
  function* takeRows(isEnd: boolean): Generator<CsvRow> {
    if (!isEnd && !unread.includes('\n')) {
      if (unread.length > LONGEST_ROW) throw new Error(`Line ${line} never ends: this is not a file of reviews.`);
      return;
    }
    delimiter ??= guessDelimiter(unread);
    for (;;) {
      const { rows, length, isBroken } = parseRows(unread, delimiter, isEnd);
      for (const { cells, raw } of rows) {
        if (raw.trim() !== '') yield { line, cells };
        line += countLineEnds(raw);
      }
      unread = unread.slice(length);
      if (!isBroken) return;
      yield { line, problem: 'its quotes do not match' };
      if (++unbalanced === MOST_UNBALANCED) {
        throw new Error(`Line ${line} is row number ${unbalanced} whose quotes do not match: quote the file anew.`);
      }
      const lineEnd = unread.indexOf('\n');
      unread = lineEnd < 0 ? '' : unread.slice(lineEnd + 1);
      line++;
    }
  }

  for await (const piece of pieces) {
    unread += piece;
    yield* takeRows(false);
  }
  yield* takeRows(true);
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
      // A row at the very end may go on in the next piece, even when it looks complete.
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
