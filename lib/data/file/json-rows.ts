import { CodedError, errorReport } from '../../common/errors';
import type { Row } from './row-splitter';

export type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether each line is an object of its own (JSON lines), the text one JSON value, or neither. */
export function jsonForm(head: string): 'lines' | 'document' | undefined {
  const text = head.trimStart();
  if (!/^[[{]/.test(text)) return undefined;
  const [line = '', next = ''] = text.split('\n', 2);
  const object = parse(line);
  // One line alone may hold all reviews.
  const isAll =
    next.trim() === '' && isObject(object) && Object.values(object).some((value) => typeof value === 'object');
  if (isObject(object)) return isAll ? 'document' : 'lines';
  // A table whose first cell begins with a brace is none of JSON's beginnings.
  return /^(\[\s*[[{\]]|\{\s*")/.test(text) ? 'document' : undefined;
}

/** A table has no more columns; the time to read it grows with rows times columns. */
const MOST_FIELDS = 1000;

/** The fields of these objects in order of appearance, at most a thousand; those of an object within an object are "outer.inner". */
export function fieldsOf(objects: readonly JsonObject[]): string[] {
  const fields = new Set<string>();
  for (const object of objects) {
    for (const [key, value] of Object.entries(object)) {
      if (isObject(value)) for (const inner of Object.keys(value)) fields.add(`${key}.${inner}`);
      else fields.add(key);
    }
  }
  return [...fields].slice(0, MOST_FIELDS);
}

/** The cells of an object under these fields. */
export function cellsOf(object: JsonObject, fields: readonly string[]): string[] {
  return fields.map((field) => cellOf(Object.hasOwn(object, field) ? object[field] : innerValue(object, field)));
}

function innerValue(object: JsonObject, field: string): unknown {
  const dot = field.indexOf('.');
  const outer = dot < 0 ? undefined : object[field.slice(0, dot)];
  return isObject(outer) ? outer[field.slice(dot + 1)] : undefined;
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The object in each line, or undefined where a line is not one. */
export const objectIn = (line: string): JsonObject | undefined => {
  const value = parse(line);
  return isObject(value) ? value : undefined;
};

/** A row that is one line of JSON lines. */
export function rowOfLine(text: string, line: number, fields: readonly string[]): Row {
  const object = objectIn(text);
  return object ? { line, cells: cellsOf(object, fields) } : { line, problem: errorReport('data.rowJson', []) };
}

/**
 * The objects of a JSON document: a list of them, alone or under some key; or one list or record of values per column, as
 * pandas writes them.
 * @throws CodedError `data.json`
 */
export function objectsOf(text: string): JsonObject[] {
  const value = parse(text);
  const list = listIn(value) ?? (isObject(value) ? Object.values(value).map(listIn).find(Boolean) : undefined);
  const objects = list ?? (isObject(value) ? rowsOfColumns(value) : undefined);
  if (!objects) throw new CodedError('data.json', []);
  return objects;
}

function listIn(value: unknown): JsonObject[] | undefined {
  const objects = Array.isArray(value) ? value.filter(isObject) : [];
  return objects.length > 0 ? objects : undefined;
}

function rowsOfColumns(object: JsonObject): JsonObject[] | undefined {
  const columns = Object.entries(object).filter((entry): entry is [string, JsonObject] => isRecord(entry[1]));
  const [first] = columns;
  if (!first) return undefined;
  const keys = Object.keys(first[1]);
  // Columns of other lengths would make far more cells than the file has.
  const whole = columns.filter(([, values]) => Object.keys(values).length === keys.length);
  return keys.map((key) => Object.fromEntries(whole.map(([name, values]) => [name, values[key]])));
}

/** Lists, too: their indices are its keys. */
const isRecord = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null;
