import { pythonAsJson } from './python-literals';
import { LONGEST_ROW } from './row-splitter';

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What Python writes for numbers that are none, and a comma before a closing bracket; a string, in which they are text. */
const STRING = String.raw`"[^"\\]*(?:\\[^][^"\\]*)*"`;
const BESIDE_JSON = new RegExp(String.raw`${STRING}|-?\b(?:NaN|Infinity)\b|,(?=\s*[}\]])`, 'g');
const MAY_BE_BESIDE = /\b(?:NaN|Infinity)\b|,\s*[}\]]/;

/**
 * The value that a JSON text is, also one with `NaN`, `Infinity` or commas too many, or as Python writes it; undefined
 * where it is broken.
 */
export function parseJson(text: string): unknown {
  const strict = tryParse(text) ?? tryParse(pythonAsJson(text) ?? '');
  if (strict !== undefined || !MAY_BE_BESIDE.test(text)) return strict;
  return tryParse(text.replace(BESIDE_JSON, (part) => (part[0] === '"' ? part : part === ',' ? '' : 'null')));
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const objectIn = (text: string): JsonObject | undefined => {
  const value = parseJson(text);
  return isObject(value) ? value : undefined;
};

/** The object of a line; of a list of cells, one with their numbers as its keys. */
export function lineIn(text: string): JsonObject | undefined {
  const value = parseJson(text);
  const isRow = Array.isArray(value) && value.length > 1 && value.every((cell) => typeof cell !== 'object');
  if (isRow) return Object.fromEntries(value.map((cell, i) => [String(i + 1), cell]));
  return isObject(value) ? value : undefined;
}

/** An object that could not be read stands as undefined in its list. */
export type ReadObjects = (JsonObject | undefined)[];

/** A document with more broken objects is not worth the time that each of them takes. */
const MOST_BROKEN = 1000;

/** The lists of objects in a broken JSON text, read object by object, so that a broken one costs only itself. */
export function listsInBroken(text: string): ReadObjects[] {
  const lists: ReadObjects[] = [];
  const opening = /\[\s*(?=\{)/g;
  let broken = 0;
  while (opening.exec(text) && broken < MOST_BROKEN) {
    const list: ReadObjects = [];
    let at: number | undefined = opening.lastIndex;
    while (at !== undefined && broken < MOST_BROKEN) {
      const end = endOfObject(text, at);
      const object = end === undefined ? undefined : objectIn(text.slice(at, end));
      list.push(object);
      opening.lastIndex = object ? end! : at + 1;
      if (!object) broken++;
      at = place(object ? FOLLOWS : BEGINS, text, opening.lastIndex);
    }
    lists.push(list);
  }
  return lists;
}

/** Behind an object that was read; behind a broken one, wherever another one seems to begin. */
const FOLLOWS = /\s*,?\s*(?=\{)/y;
const BEGINS = /(?:\}\s*,\s*|\n[ \t]*)(?=\{)/g;

function place(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Where the object that begins here ends, if it does before it is too long for a review. */
function endOfObject(text: string, at: number): number | undefined {
  const part = text.slice(at, at + LONGEST_ROW);
  const token = new RegExp(`${STRING}|[{}]`, 'g');
  let depth = 0;
  for (let found = token.exec(part); found; found = token.exec(part)) {
    if (found[0] === '{') depth++;
    if (found[0] === '}' && --depth === 0) return at + token.lastIndex;
  }
  return undefined;
}
