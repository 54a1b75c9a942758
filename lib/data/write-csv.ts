import Papa from 'papaparse';
import { disarm } from './formulas';

/** A cell of a table; `undefined` is written as nothing. */
export type Cell = string | number | undefined;

/**
 * A CSV file with a header, in UTF-8 once it is written, that `readReviews` reads back and that no spreadsheet runs.
 * Characters that stand for damaged text, and would have the row refused, are left out.
 * @param columns by the names in the header: what each row says there.
 */
export function writeCsv<Row>(rows: readonly Row[], columns: Record<string, (row: Row) => Cell>): string {
  const write = (cell: Cell) => (typeof cell === 'string' ? disarm(undamaged(cell)) : (cell ?? ''));
  const data = rows.map((row) => Object.values(columns).map((column) => write(column(row))));
  return `${Papa.unparse({ fields: Object.keys(columns), data }, { newline: '\n' })}\n`;
}

/** Half of a surrogate pair becomes U+FFFD in UTF-8, too. */
function undamaged(text: string): string {
  return text
    .replace(/\p{Surrogate}|[\0\ufffd]/gu, '')
    .replace(/\r\n?/g, '\n')
    .trim();
}
