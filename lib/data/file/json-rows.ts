import { errorReport } from '../../common/errors';
import { isObject, type JsonObject, lineIn } from './json-text';
import type { Row } from './row-splitter';

/** So many lines show whether each is an object. */
const LINES = 20;

/** Whether each line is an object of its own (JSON lines), the text one JSON value, or neither. */
export function jsonForm(head: string): 'lines' | 'document' | undefined {
  const text = head.trimStart();
  if (!/^[[{]/.test(text)) return undefined;
  const [line = '', next = ''] = text.split('\n', 2);
  const object = lineIn(line);
  // One line alone may hold all reviews.
  const isAll = next.trim() === '' && object && Object.values(object).some((value) => typeof value === 'object');
  if (object) return isAll ? 'document' : 'lines';
  const [, ...below] = text.split('\n', LINES);
  // The first line may be the broken one.
  if (text[0] === '{' && below.filter(lineIn).length > below.length / 2) return 'lines';
  // A table whose first cell begins with a brace is none of JSON's beginnings.
  return /^(\[\s*[[{\]]|\{\s*u?["'])/.test(text) ? 'document' : undefined;
}

/** A table has no more columns; the time to read it grows with rows times columns. */
const MOST_FIELDS = 1000;

/** Objects within objects are taken apart so deep. */
const DEPTH = 4;

/** The fields of these objects in order of appearance, at most a thousand; those of an object within an object are "outer.inner". */
export function fieldsOf(objects: readonly JsonObject[]): string[] {
  const fields = new Set<string>();
  const add = (object: JsonObject, prefix: string, depth: number) => {
    for (const [key, value] of Object.entries(object)) {
      if (isObject(value) && depth > 1) add(value, `${prefix}${key}.`, depth - 1);
      else fields.add(prefix + key);
    }
  };
  for (const object of objects) add(object, '', DEPTH);
  return [...fields].slice(0, MOST_FIELDS);
}

/** The cells of an object under these fields. */
function cellsOf(object: JsonObject, fields: readonly string[]): string[] {
  return fields.map((field) => cellOf(valueAt(object, field)));
}

/** A key may have dots of its own. */
function valueAt(object: JsonObject, field: string): unknown {
  if (Object.hasOwn(object, field)) return object[field];
  for (let dot = field.indexOf('.'); dot >= 0; dot = field.indexOf('.', dot + 1)) {
    const outer = field.slice(0, dot);
    const inner = Object.hasOwn(object, outer) ? object[outer] : undefined;
    if (isObject(inner)) return valueAt(inner, field.slice(dot + 1));
  }
  return undefined;
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A row that is one object, or what is left of a broken one. */
export function rowOfObject(object: JsonObject | undefined, line: number, fields: readonly string[]): Row {
  return object ? { line, cells: cellsOf(object, fields) } : { line, problem: errorReport('data.rowJson', []) };
}

/** A row that is one line of JSON lines. */
export function rowOfLine(text: string, line: number, fields: readonly string[]): Row {
  return rowOfObject(lineIn(text), line, fields);
}
