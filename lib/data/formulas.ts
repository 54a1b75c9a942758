/*
 * A spreadsheet takes a cell that begins with one of these for a formula, and runs it. An apostrophe in front makes it
 * text. A text that looks as if it had one already gets another, so that taking one away always gives the text back.
 * Source: owasp.org/www-community/attacks/CSV_Injection
 */
const LIKE_A_FORMULA = /^'*[=+\-@\t\r]/;
const DISARMED = /^'+[=+\-@\t\r]/;

/** What to write into a cell instead of this text. */
export function disarm(text: string): string {
  return LIKE_A_FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `disarm` was given. */
export function undisarm(cell: string): string {
  return DISARMED.test(cell) ? cell.slice(1) : cell;
}
