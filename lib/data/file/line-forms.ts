import { CodedError } from '../../common/errors';
import { objectsOf } from './json-lists';
import { fieldsOf, rowOfObject } from './json-rows';
import { lineIn } from './json-text';
import { LONGEST_ROW, type Row } from './row-splitter';

/** The rows of a file, and what is known of its columns. */
export interface Form {
  /** The first row; where it is a header, the names of the columns. */
  first: string[];
  /** Whether `first` is known to be names. */
  isHeader: boolean;
  /** The names in `first` are numbers, since the file has none. */
  isUnnamed?: boolean;
  /** Between cells; absent for other forms than a table. */
  delimiter?: string;
  /** The rows at the beginning, those that `rows` begins with. */
  sample: Row[];
  /** All rows below `first`, some at a time. A consumer that stops early closes the file. */
  rows: AsyncGenerator<Row[]>;
}

/** A JSON document is parsed as a whole; JSON lines are not. */
const LONGEST_DOCUMENT = 2 ** 27;

export async function openDocument(head: string, rest: AsyncGenerator<string>): Promise<Form> {
  const pieces = [head];
  let length = head.length;
  for await (const piece of rest) {
    length += piece.length;
    if (length > LONGEST_DOCUMENT) throw new CodedError('data.jsonTooLong', []);
    pieces.push(piece);
  }
  const objects = objectsOf(pieces.join(''));
  if (!objects) throw new CodedError('data.json', []);
  const fields = fieldsOf(objects.slice(0, 1000).filter((object) => object !== undefined));
  const rows = objects.map((object, i) => rowOfObject(object, i + 1, fields));
  return {
    first: fields,
    isHeader: true,
    isUnnamed: areNumbers(fields),
    sample: rows.slice(0, SAMPLE),
    rows: inBatches(rows),
  };
}

const SAMPLE = 500;

const areNumbers = (fields: readonly string[]) => fields.every((field, i) => field === String(i + 1));

async function* inBatches(rows: Row[]): AsyncGenerator<Row[]> {
  yield rows;
}

export function fieldsOfLines(text: string, isWhole: boolean): string[] {
  const lines = text.trim().split('\n');
  const whole = isWhole || lines.length === 1 ? lines : lines.slice(0, -1);
  return fieldsOf(whole.map(lineIn).filter((object) => object !== undefined));
}

type ReadLine = (text: string, line: number, fields: readonly string[]) => Row;

export function openLines(head: string, rest: AsyncGenerator<string>, fields: string[], readLine: ReadLine): Form {
  let unread = '';
  let line = 0;
  const split = (piece: string, isEnd: boolean): Row[] => {
    const lines = (unread + piece).split('\n');
    unread = isEnd ? '' : lines.pop()!;
    if (unread.length > LONGEST_ROW) throw new CodedError('data.endlessLine', [line + lines.length + 1]);
    return lines.flatMap((text) => {
      line++;
      return text.trim() === '' ? [] : readLine(text, line, fields);
    });
  };
  const sample = split(head, false);
  async function* rows(): AsyncGenerator<Row[]> {
    yield sample;
    for await (const piece of rest) yield split(piece, false);
    yield split('', true);
  }
  return { first: fields, isHeader: true, isUnnamed: areNumbers(fields), sample, rows: rows() };
}

export function rowOfFastText(text: string, line: number): Row {
  const [, label, review] = /^(__label__\S+)[ \t]+(.*)$/.exec(text) ?? [];
  return { line, cells: [label ?? '', review ?? text] };
}
