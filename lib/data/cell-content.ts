import { undisarm } from './formulas';

/** How programs write that there is nothing: pandas, R, SQL, spreadsheets. */
const NOTHING = /^(NaN|nan|NAN|None|NULL|Null|null|nil|N\/A|n\/a|NA|<NA>|\\N|#N\/A|undefined)$/;
/** White space that `trim` leaves, soft hyphens, zero-width characters, marks of direction. */
const INVISIBLE =
  /^(?:[\s\u00ad\u180e\u202a-\u202e\u2060-\u2064\u2066-\u2069\u2800\u3164\ufeff\uffa0]|\u115f|\u1160|[\u200b\u200c\u200e\u200f]|\u200d|\ufe0f)*$/;

/** The content of a cell: trimmed, and empty where there is nothing to see or nothing is meant. */
export function contentOf(cell: string | undefined): string {
  if (cell === undefined) return '';
  const value = undisarm(cell.trim());
  if (value.length < 12 && NOTHING.test(value)) return '';
  return value.length < 200 && INVISIBLE.test(value) ? '' : value;
}

/** Foreign text in a message is quoted, on one line, and short. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 30 ? `${text.slice(0, 30)}…` : text);
}
