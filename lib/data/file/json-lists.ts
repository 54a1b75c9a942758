import { NAMES, plainName } from '../columns';
import { isFirstRowData } from '../first-row';
import { fieldsOf } from './json-rows';
import { isObject, type JsonObject, listsInBroken, parseJson, type ReadObjects } from './json-text';

/** Lists are looked for in objects within objects, so deep and in so many of them. */
const DEPTH = 4;
const MOST_INNER = 100;
/** So many objects show how much text is in a list. */
const SAMPLE = 100;

/**
 * The objects of a JSON document that hold the reviews: of all lists of objects, that with the names of reviews and
 * ratings, and of several, the one with the most text. A list may stand alone or under keys, or be written in other ways:
 * by the id of each object, as one list or record of values per column, or as lists of cells, with the names of their
 * columns first or without.
 * @returns undefined where there are none
 */
export function objectsOf(text: string): ReadObjects | undefined {
  const value = parseJson(text);
  const lists = value === undefined ? listsInBroken(text) : listsIn(value, DEPTH);
  const [first] = lists
    .map((list) => ({ list, names: namesIn(list), text: textIn(list) }))
    .sort((a, b) => b.names - a.names || b.text - a.text);
  return first?.list.some(Boolean) ? first.list : undefined;
}

function listsIn(value: unknown, depth: number): ReadObjects[] {
  if (Array.isArray(value)) {
    const objects = value.filter(isObject);
    const list = objects.length > 0 ? objects : rowsOfLists(value);
    return list ? [list] : [];
  }
  if (!isObject(value) || depth === 0) return [];
  const { columns, data } = value;
  const own = rowsOfCells(columns, data) ?? rowsOfColumns(value) ?? rowsById(value);
  const inner = Object.values(value).slice(0, MOST_INNER);
  return [...(own ? [own] : []), ...inner.flatMap((each) => listsIn(each, depth - 1))];
}

/** Below the names of their columns or, where the first row is a review, too, under numbers from 1. */
function rowsOfLists(rows: readonly unknown[]): JsonObject[] | undefined {
  const [first] = rows;
  if (!Array.isArray(first) || !first.some((cell) => typeof cell === 'string')) return undefined;
  const below = rows.slice(1, SAMPLE).flatMap((row) => (Array.isArray(row) ? [row.map(String)] : []));
  const areNames = first.every((cell) => typeof cell === 'string') && !isFirstRowData(first, below);
  if (areNames) return rowsOfCells(first, rows.slice(1));
  const numbers = first.map((_, i) => String(i + 1));
  return rowsOfCells(numbers, rows);
}

/** As pandas writes them with `orient="split"`, and as spreadsheets come. */
function rowsOfCells(names: unknown, rows: unknown): JsonObject[] | undefined {
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string') || !Array.isArray(rows))
    return undefined;
  const whole = rows.filter((row) => Array.isArray(row) && row.length === names.length);
  if (whole.length === 0) return undefined;
  return whole.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
}

/** Lists, too: their indices are its keys. */
const isRecord = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null;

/** Of each column a list, or a record by the number of the row. */
function rowsOfColumns(object: JsonObject): JsonObject[] | undefined {
  const columns = Object.entries(object).filter(
    (entry): entry is [string, JsonObject] => isRecord(entry[1]) && !isRecord(Object.values(entry[1])[0]),
  );
  const [first] = columns;
  if (!first) return undefined;
  const keys = Object.keys(first[1]);
  if (keys.length === 0 || keys.some((key) => !/^\d+$/.test(key))) return undefined;
  // Columns of other lengths would make far more cells than the file has.
  const whole = columns.filter(([, values]) => Object.keys(values).length === keys.length);
  return keys.map((key) => Object.fromEntries(whole.map(([name, values]) => [name, values[key]])));
}

function rowsById(object: JsonObject): JsonObject[] | undefined {
  const values = Object.values(object);
  return values.length > 0 && values.every(isObject) ? values : undefined;
}

const KNOWN = [NAMES.text, [...NAMES.label, ...NAMES.rating]];

/** Whether it has fields named as reviews and as opinions are: 2 for both. */
function namesIn(list: ReadObjects): number {
  const fields = fieldsOf(list.slice(0, SAMPLE).filter((object) => object !== undefined));
  const names = new Set(fields.map((field) => plainName(field.split('.').at(-1)!)));
  return KNOWN.filter((known) => known.some((name) => names.has(name))).length;
}

/** How many characters of text a list has, by its first objects: words that no spaces part are rather names and links. */
function textIn(list: ReadObjects): number {
  const sample = list.slice(0, SAMPLE);
  return (
    (sample.reduce((sum, object) => sum + longestText(object, DEPTH), 0) * list.length) / Math.max(1, sample.length)
  );
}

function longestText(value: unknown, depth: number): number {
  if (typeof value === 'string') return value.length * (value.includes(' ') ? 10 : 1);
  if (!isObject(value) || depth === 0) return 0;
  return Object.values(value).reduce<number>((most, each) => Math.max(most, longestText(each, depth - 1)), 0);
}
