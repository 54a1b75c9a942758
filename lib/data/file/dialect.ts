import { type Dialect, type Row, RowSplitter } from './row-splitter';

/** Where several fit equally well, the first is taken. */
const DELIMITERS = [',', '\t', ';', '|'];
/** In the place of a delimiter where a table has one column. */
const NO_DELIMITER = '\0';

/** Lines above the header of a table: "sep=;", as Excel has it, and comments. */
export interface Preamble {
  /** How many characters and lines they take. */
  length: number;
  lines: number;
  delimiter?: string;
}

export function readPreamble(text: string): Preamble {
  const preamble: Preamble = { length: 0, lines: 0 };
  const separator = /^"?sep=([^\n])"?\n/i.exec(text);
  if (separator) Object.assign(preamble, { length: separator[0].length, lines: 1, delimiter: separator[1] });
  for (;;) {
    const [comment] = /^#[^\n]*\n|^[ \t]*\n/.exec(text.slice(preamble.length)) ?? [];
    if (!comment || isHeader(comment, text.slice(preamble.length + comment.length))) return preamble;
    preamble.length += comment.length;
    preamble.lines++;
  }
}

/** A header may begin with "#", too: it then has as many cells as the row under it. */
function isHeader(line: string, below: string): boolean {
  const next = below.slice(0, below.indexOf('\n'));
  const count = (text: string, delimiter: string) => text.split(delimiter).length;
  return DELIMITERS.some((each) => count(line, each) > 1 && count(line, each) === count(next, each));
}

/**
 * How a table is written: the dialect in which most rows of its beginning have as many cells as the first one. Since the
 * rows are read for this as they are later, delimiters within quotes do not count.
 * @param sample whole rows, from the header on
 */
export function guessDialect(sample: string, delimiter?: string): Dialect {
  const delimiters = delimiter === undefined ? DELIMITERS : [delimiter];
  let best: Dialect = { delimiter: delimiter ?? NO_DELIMITER, backslash: false };
  let most = 0;
  for (const candidate of delimiters) {
    for (const backslash of sample.includes('\\') ? [false, true] : [false]) {
      const share = shareOfRegularRows(sample, { delimiter: candidate, backslash });
      if (share <= most) continue;
      most = share;
      best = { delimiter: candidate, backslash };
    }
  }
  return best;
}

/** Rows with stray quotes count half. 0 where the first row has one cell. */
function shareOfRegularRows(sample: string, dialect: Dialect): number {
  const splitter = new RowSplitter(dialect);
  const [header, ...first] = splitter.add(sample);
  if (!header || !('cells' in header) || header.cells.length < 2) return 0;
  // A second reading, now that the width is known: it decides about stray quotes.
  const again = new RowSplitter(dialect);
  again.width = header.cells.length;
  const rows = first.length > 0 ? [...again.add(sample), ...again.end()].slice(1) : [];
  if (rows.length === 0) return header.hasStrayQuotes ? 0.5 : 1;
  const worth = (row: Row) =>
    'cells' in row && row.cells.length === header.cells.length ? (row.hasStrayQuotes ? 0.5 : 1) : 0;
  const regular = rows.reduce((sum, row) => sum + worth(row), 0) / rows.length;
  // Even where no row is regular, a header of several names is one.
  return Math.max(regular, 0.001);
}
