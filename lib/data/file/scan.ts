/** Places in the text of a table. */

/** Finds a character; that the last place is kept makes a search from every row linear in all. */
export class Finder {
  readonly #character: string | undefined;
  #text = '';
  #from = 0;
  #place = -1;

  constructor(character: string | undefined) {
    this.#character = character;
  }

  set text(text: string) {
    this.#text = text;
    this.#from = 0;
    this.#place = -1;
  }

  /** The first place at or after `from`; the length of the text where there is none. */
  from(from: number): number {
    if (from >= this.#from && from <= this.#place) return this.#place;
    const found = this.#character === undefined ? -1 : this.#text.indexOf(this.#character, from);
    this.#from = from;
    this.#place = found < 0 ? this.#text.length : found;
    return this.#place;
  }
}

/** Nothing but white space or delimiters, with which spreadsheets fill up; a comment, which no row of several cells is. */
export function isBlank(line: string, delimiter: string): boolean {
  const first = line.charCodeAt(0);
  if (line[0] === '#') return delimiter !== '\0' && !line.includes(delimiter);
  if (first > 32 && line[0] !== delimiter && first < 127) return false;
  return line.replaceAll(delimiter, '').trim() === '' || line === '\x1a';
}

export function skipSpaces(text: string, at: number, delimiter: string): number {
  let next = at;
  while (text[next] === ' ' || (text[next] === '\t' && delimiter !== '\t')) next++;
  return next;
}

/** Whether an odd number of backslashes stands before this place. */
export function isEscaped(text: string, at: number, from: number): boolean {
  let before = at - 1;
  while (before >= from && text[before] === '\\') before--;
  return (at - 1 - before) % 2 === 1;
}

export function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}

export function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
