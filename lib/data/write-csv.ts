import Papa from 'papaparse';
import { disarm } from './formulas';

/** A cell of a table; `undefined` is written as nothing. */
export type Cell = string | number | undefined;

/**
 * A CSV file with a header that `readReviews` reads back and in which no spreadsheet finds a formula. Characters that
 * mark damaged text, and would make the row a bad one, are left out.
 * @param columns for each name in the header, the cell of a row
 */
export function writeCsv<Row>(rows: readonly Row[], columns: Record<string, (row: Row) => Cell>): string {
  const write = (cell: Cell) => (typeof cell === 'string' ? disarm(undamaged(cell)) : (cell ?? ''));
  const data = rows.map((row) => Object.values(columns).map((column) => write(column(row))));
  return `${Papa.unparse({ fields: Object.keys(columns), data }, { newline: '\n' })}\n`;
}

/** Half of a surrogate pair would become U+FFFD in UTF-8. */
function undamaged(text: string): string {
  return text
    .replace(/\p{Surrogate}|[\0\ufffd]/gu, '')
    .replace(/\r\n?/g, '\n')
    .trim();
}
