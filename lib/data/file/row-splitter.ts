/** Longer than other files: the states of one splitter are read together. */
import type { ErrorReport } from '../../common/error-facts';
import { errorReport } from '../../common/errors';
import { countLines, endOfLine, Finder, isBlank, isEscaped, skipSpaces } from './scan';

/** How a table is written. */
export interface Dialect {
  /** Between cells. */
  delimiter: string;
  /** Whether `\` stands before a quote, a delimiter or itself within a cell. Doubled quotes are read in any case. */
  backslash: boolean;
}

/** A row of a table, or what is wrong with it; `line` is the physical line on which it starts, from 1. */
export type Row = { line: number; cells: string[]; hasStrayQuotes?: true } | { line: number; problem: ErrorReport };

/** One for all rows: a file may have millions of them. */
const PROBLEMS = {
  'data.rowLong': errorReport('data.rowLong', []),
  'data.rowQuotes': errorReport('data.rowQuotes', []),
};
/** A row that has not ended after so many characters is not of a file of reviews, which have some thousands. */
export const LONGEST_ROW = 2 ** 20;

/**
 * Splits text whose lines end with "\n" into rows. Quoted cells may hold newlines; blank lines are skipped. A row whose
 * quotes do not match is reported, and reading continues with the next physical line, so that a stray quote cannot
 * swallow the rows after it. Stray quotes within one line are forgiven where the cells can still be told apart.
 *
 * It stands in the place of a CSV library because none recovers from such a row in linear time: papaparse searches the
 * rest of the file for a closing quote, from each such row again.
 */
export class RowSplitter {
  /** How many cells a row should have: decides how stray quotes are read. */
  width: number | undefined;
  readonly #dialect: Dialect;
  #text = '';
  #line: number;
  /** Within a line that is too long. */
  #isSkipping = false;
  readonly #quotes = new Finder('"');
  readonly #delimiters: Finder;
  /** Finds nothing where a backslash means nothing. */
  readonly #backslashes: Finder;

  constructor(dialect: Dialect, line = 1) {
    this.#dialect = dialect;
    this.#delimiters = new Finder(dialect.delimiter);
    this.#backslashes = new Finder(dialect.backslash ? '\\' : undefined);
    this.#line = line;
  }

  /** @returns the rows that are complete now */
  add(piece: string): Row[] {
    return this.#take(piece, false);
  }

  /** @returns all rows that are left */
  end(): Row[] {
    return this.#take('', true);
  }

  #take(piece: string, isEnd: boolean): Row[] {
    this.#text += piece;
    this.#quotes.text = this.#text;
    this.#delimiters.text = this.#text;
    this.#backslashes.text = this.#text;
    const rows: Row[] = [];
    let at = this.#isSkipping ? this.#skip(0) : 0;
    while (at < this.#text.length) {
      const next = this.#readRow(at, isEnd, rows);
      if (next === undefined) break;
      at = next;
    }
    this.#text = this.#text.slice(at);
    return rows;
  }

  /** @returns where the next row begins, or undefined when more text is needed */
  #readRow(at: number, isEnd: boolean, rows: Row[]): number | undefined {
    const text = this.#text;
    const found = text.indexOf('\n', at);
    const isTooLong = (found < 0 ? text.length : found) - at > LONGEST_ROW;
    if (isTooLong) return this.#refuse(at, 'data.rowLong', rows);
    if (found < 0 && !isEnd) return undefined;
    const lineEnd = found < 0 ? text.length : found;
    const line = this.#line;
    if (this.#quotes.from(at) >= lineEnd && this.#backslashes.from(at) >= lineEnd) {
      const { delimiter } = this.#dialect;
      const cells = text.slice(at, lineEnd);
      if (!isBlank(cells, delimiter)) rows.push({ line, cells: cells.split(delimiter) });
      this.#line++;
      return lineEnd + 1;
    }
    const read = this.#readQuoted(at, lineEnd, isEnd);
    if (read === undefined) {
      if (text.length - at <= LONGEST_ROW) return undefined;
      return this.#refuse(at, 'data.rowQuotes', rows);
    }
    const plain = this.#asPlain(at, lineEnd, read);
    if (plain) rows.push({ line, cells: plain, hasStrayQuotes: true });
    if (!plain && read.end === undefined) return this.#refuse(at, 'data.rowQuotes', rows);
    if (!plain) rows.push({ line, cells: read.cells, ...(read.isStray && { hasStrayQuotes: true }) });
    const end = plain ? lineEnd : read.end!;
    this.#line += 1 + (end > lineEnd ? countLines(text, lineEnd, end) : 0);
    return end + 1;
  }

  #refuse(at: number, code: keyof typeof PROBLEMS, rows: Row[]): number {
    rows.push({ line: this.#line, problem: PROBLEMS[code] });
    return this.#skip(at);
  }

  /** @returns where the next physical line begins */
  #skip(at: number): number {
    const lineEnd = this.#text.indexOf('\n', at);
    this.#isSkipping = lineEnd < 0;
    if (lineEnd < 0) return this.#text.length;
    this.#line++;
    return lineEnd + 1;
  }

  /** The cells of a line in which quotes mean nothing, where only that gives a row of the right width. */
  #asPlain(from: number, to: number, { cells, end, isStray }: QuotedRow): string[] | undefined {
    const isRight = end !== undefined && cells.length === this.width;
    if (!isStray || isRight || this.width === undefined) return undefined;
    const line = this.#text.slice(from, to);
    const plain = line.split(this.#dialect.delimiter);
    const areMatched = this.#dialect.delimiter === '\t' || line.split('"').length % 2 === 1;
    return areMatched && plain.length === this.width ? plain : undefined;
  }

  /** @returns undefined when more text is needed */
  #readQuoted(start: number, lineEnd: number, isEnd: boolean): QuotedRow | undefined {
    const { delimiter } = this.#dialect;
    const text = this.#text;
    const row: QuotedRow = { cells: [], isStray: false };
    for (let at = start; ; ) {
      const opening = skipSpaces(text, at, delimiter);
      const cell =
        text[opening] === '"' ? this.#quotedCell(opening, lineEnd, isEnd, row) : this.#plainCell(at, lineEnd);
      if (!cell) return isEnd || row.isStray ? row : undefined;
      row.cells.push(cell.value);
      if (text[cell.end] !== delimiter) return { ...row, end: cell.end };
      at = cell.end + 1;
    }
  }

  /** @returns undefined when the quotes do not match, or not in the text so far */
  #quotedCell(opening: number, lineEnd: number, isEnd: boolean, row: QuotedRow): Cell | undefined {
    const { delimiter, backslash } = this.#dialect;
    const text = this.#text;
    for (let at = opening + 1; ; at++) {
      at = this.#quotes.from(at);
      // A quote that should have been doubled, and a line end within the cell: rather the quote before it is stray.
      if (row.isStray && at > lineEnd) return undefined;
      if (at >= text.length) return undefined;
      if (backslash && isEscaped(text, at, opening)) continue;
      if (text[at + 1] === '"') {
        at++;
        continue;
      }
      const end = skipSpaces(text, at + 1, delimiter);
      if (end >= text.length && !isEnd) return undefined;
      if (end >= text.length || text[end] === '\n' || text[end] === delimiter)
        return { value: this.#unescape(text.slice(opening + 1, at)), end };
      row.isStray = true;
      if (at > lineEnd) return undefined;
    }
  }

  #plainCell(start: number, rowEnd: number): Cell {
    const { backslash } = this.#dialect;
    const text = this.#text;
    // The last cell of a row that began with a quoted cell of several lines ends on a later line.
    const lineEnd = start <= rowEnd ? rowEnd : endOfLine(text, start);
    let end = this.#delimiters.from(start);
    while (backslash && end < lineEnd && isEscaped(text, end, start)) end = this.#delimiters.from(end + 1);
    end = Math.min(end, lineEnd);
    const value = text.slice(start, end);
    return { value: backslash ? this.#unescape(value, false) : value, end };
  }

  #unescape(value: string, isQuoted = true): string {
    const single = isQuoted && value.includes('""') ? value.replaceAll('""', '"') : value;
    if (!this.#dialect.backslash || !single.includes('\\')) return single;
    return single.replace(/\\([\\"',;|\t])/g, '$1');
  }
}

interface QuotedRow {
  cells: string[];
  /** Some quote is neither doubled nor at the border of a cell. */
  isStray: boolean;
  /** Where the row ends; absent when its quotes do not match. */
  end?: number;
}

interface Cell {
  value: string;
  /** Of the delimiter or line end after it. */
  end: number;
}
