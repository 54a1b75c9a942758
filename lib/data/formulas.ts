/*
 * A spreadsheet evaluates a cell that begins with one of these as a formula. An apostrophe in front makes it text. A text
 * that looks as if it had one already gets another, so that removing one always restores the text.
 * Source: owasp.org/www-community/attacks/CSV_Injection
 */
const LIKE_A_FORMULA = /^'*[=+\-@\t\r]/;
const DISARMED = /^'+[=+\-@\t\r]/;

/** The cell to write for this text. */
export function disarm(text: string): string {
  return LIKE_A_FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `disarm` was given. */
export function undisarm(cell: string): string {
  return DISARMED.test(cell) ? cell.slice(1) : cell;
}
