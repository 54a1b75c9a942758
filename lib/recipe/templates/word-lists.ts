import type { Side } from './pattern';

/** Entries that may stand in one place of a pattern, for both sides or by side; an entry is a pattern itself. */
export type WordList = readonly string[] | Readonly<Record<Side, readonly string[]>>;

export type WordLists = Readonly<Record<string, WordList>>;

/** The entries of a list that is written with commas between them. */
export function words(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
}

/** The entries of a list that is written one on each line. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
