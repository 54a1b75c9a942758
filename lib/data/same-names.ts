import { type Column, type Columns, plainName } from './columns';
import type { Content } from './guess-columns';

/** Another column that holds less than this share of what the guessed one holds is not meant. */
const SHARE = 0.5;

/** The guessed columns without those that another one of the same name could be as well: the user is asked. */
export function withoutTwins(header: readonly string[], contents: readonly Content[], guessed: Columns): Columns {
  const hasTwin = ([column, place]: [string, number]) =>
    header.some(
      (name, other) =>
        other !== place &&
        plainName(name) === plainName(header[place]!) &&
        isAlike(column as Column, contents[place]!, contents[other]!),
    );
  return Object.fromEntries(Object.entries(guessed).filter((entry) => !hasTwin(entry)));
}

function isAlike(column: Column, one: Content, other: Content): boolean {
  if (other.filled < SHARE * one.filled || other.values.length === 0) return false;
  if (other.values.join('\n') === one.values.join('\n')) return false;
  if (column === 'text') return !other.isLabel && !other.isRating && other.length > SHARE * one.length;
  return column !== 'movie' && column !== 'title' && (other.isLabel || other.isRating);
}
