import type { Encoding } from '../common/encodings';
import type { ErrorReport } from '../common/error-facts';
import { CodedError, errorReport } from '../common/errors';
import { contentOf, quote } from './cell-content';
import { type ChosenColumns, COLUMNS, type Column, type Columns, plainName } from './columns';
import { openTable, type Table } from './file/open-table';
import type { Row } from './file/row-splitter';
import type { UnpackedFile } from './file/unpack-file';
import { isFirstRowData } from './first-row';
import { contentsOf, guessColumns, namedText } from './guess-columns';
import { type KnownExport, knownExport } from './known-exports';
import { withoutTwins } from './same-names';

/** The user's choices; what is absent is guessed. */
export interface ReadChoices {
  columns?: ChosenColumns;
  /** Whether the first row of a table holds the names of its columns. Default: as it is found. */
  header?: boolean;
  /** The highest rating of the scale, or both its ends: then the lowest is a 1 of 10. */
  scale?: number | { lowest: number; highest: number };
  /** Between cells. */
  delimiter?: string;
  encoding?: Encoding;
  /** Of several tables in a zip, the one with this name, with or without its folders. */
  table?: string;
  /** Whether every row needs a label or a rating. Default true. */
  requireLabels?: boolean;
}

/** The cells of a row by what they are read as, empty where there is nothing. */
export type RawReview = Record<Column, string>;

/** A file of reviews whose labels and ratings are not interpreted yet. */
export interface ReviewRows {
  /** Names of all columns; without a header their numbers, from 1. */
  header: string[];
  hasHeader: boolean;
  columns: Columns;
  known?: KnownExport;
  table: Table;
  /** All rows, some at a time. A consumer that stops early closes the file. */
  rows: AsyncGenerator<Row[]>;
  /** @returns what is wrong with the row, if it cannot be used whatever its labels mean */
  read(row: Row): RawReview | ErrorReport;
}

const isRow = (row: Row): row is Extract<Row, { cells: string[] }> => 'cells' in row;

/** @throws CodedError as `openTable` does, and for a column that is chosen and not there */
export async function openRows(file: UnpackedFile, choices: ReadChoices, encoding?: Encoding): Promise<ReviewRows> {
  const { delimiter } = choices;
  const read = encoding ?? choices.encoding;
  const table = await openTable(file, {
    ...(read && { encoding: read }),
    ...(delimiter !== undefined && { delimiter }),
  });
  try {
    return interpret(table, choices);
  } catch (error) {
    await table.close();
    throw error;
  }
}

const SAMPLE_ROWS = 500;

function interpret(table: Table, choices: ReadChoices): ReviewRows {
  const sample = table.sample.filter(isRow).map(({ cells }) => cells);
  const named = headerOf(table.first, sample);
  // Others are cut wrongly, so that their columns hold anything.
  const isEmpty = (cell: string) => cell.trim() === '';
  const cells = sample
    .filter((row) => row.length >= named.length && row.slice(named.length).every(isEmpty))
    .slice(0, SAMPLE_ROWS);
  const isData =
    !table.isHeader &&
    (choices.header === undefined ? isFirstRowData(table.first, cells, choices.columns) : !choices.header);
  const header = isData ? table.first.map((_, i) => String(i + 1)) : named;
  const known = isData ? undefined : knownExport(header);
  const contents = contentsOf(header.length, isData ? [table.first, ...cells] : cells);
  const text = known && namedText(header, contents);
  const guessed = known
    ? { ...(text !== undefined && { text }), ...known.columns }
    : withoutTwins(header, contents, guessColumns(header, contents));
  const filled = contents.map((content) => content.filled);
  const columns = chosenColumns({ header, filled }, guessed, choices.columns ?? {});
  return {
    header: header.map((name) => name.trim()),
    hasHeader: !isData && !table.isUnnamed,
    columns,
    ...(known && { known: known.known }),
    table,
    rows: isData ? withFirst(table) : table.rows,
    read: rowReader(header, columns),
  };
}

/**
 * R leaves out the name of its first column, the name of the row: a word or number of its own. Otherwise a row with one cell
 * more is one with a delimiter too many.
 */
function headerOf(first: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const longer = rows.filter((cells) => cells.length === first.length + 1 && cells.at(-1) !== '');
  const names = new Set(longer.map(([name]) => name).filter((name) => name && !/\s/.test(name)));
  const areNamed = longer.length > 0.9 * rows.length && names.size === longer.length;
  return areNamed ? ['', ...first] : [...first];
}

async function* withFirst(table: Table): AsyncGenerator<Row[]> {
  try {
    yield [{ line: 1, cells: table.first }];
    yield* table.rows;
  } finally {
    await table.close();
  }
}

/** The columns of a file: their names, and the share of cells in each that are not empty. */
interface Named {
  header: readonly string[];
  filled: readonly number[];
}

/** A column that the user chose loses the use that was guessed for it. */
function chosenColumns(named: Named, guessed: Columns, chosen: ChosenColumns): Columns {
  const columns: Columns = { ...guessed };
  for (const [column, choice] of Object.entries(chosen) as [keyof typeof chosen, string | number | null][]) {
    delete columns[column];
    if (choice === null) continue;
    const place = placeOf(named, choice);
    for (const other of COLUMNS) if (columns[other] === place) delete columns[other];
    columns[column] = place;
  }
  return columns;
}

/** Of several columns with the name, the fullest. */
function placeOf({ header, filled }: Named, choice: string | number): number {
  if (typeof choice === 'number') {
    if (choice < header.length) return choice;
    throw new CodedError('data.noSuchColumn', [String(choice + 1), describeColumns(header)]);
  }
  const ways = [(name: string) => name.trim(), (name: string) => name.trim().toLowerCase(), plainName];
  for (const way of ways) {
    const places = [...header.keys()].filter((place) => way(header[place]!) === way(choice));
    const [fullest] = places.sort((a, b) => filled[b]! - filled[a]!);
    if (fullest !== undefined) return fullest;
  }
  const number = /^\d+$/.test(choice) ? Number(choice) : 0;
  if (number >= 1 && number <= header.length) return number - 1;
  throw new CodedError('data.noSuchColumn', [choice, describeColumns(header)]);
}

/** For a message: the first names of a header. */
export function describeColumns(header: readonly string[]): string {
  const shown = header.slice(0, 8).map((name) => quote(name.trim()));
  return [...shown, ...(header.length > 8 ? ['…'] : [])].join(', ');
}

/** A review has some thousands of characters. */
const LONGEST_CELL = 2 ** 18;

function rowReader(header: readonly string[], columns: Columns): ReviewRows['read'] {
  const places = COLUMNS.map((column) => columns[column] ?? -1);
  const named = header.findLastIndex((name) => name.trim() !== '') + 1;
  // Spreadsheets leave out empty cells at the end of a row.
  const needed = Math.min(named, Math.max(...places) + 1);
  const isWide = (cells: readonly string[]) =>
    cells.length >= needed &&
    (cells.length <= header.length || cells.slice(header.length).every((cell) => cell.trim() === ''));
  return (row) => {
    if (!isRow(row)) return row.problem;
    const { cells } = row;
    if (cells.length !== header.length && !isWide(cells)) return errorReport('data.rowFields', [cells.length, named]);
    for (const cell of cells) {
      if (cell.length > LONGEST_CELL) return errorReport('data.rowLong', []);
      if (cell.includes('\ufffd')) return errorReport('data.rowNotUtf8', []);
      if (cell.includes('\0')) return errorReport('data.rowNul', []);
    }
    const [text, label, rating, movie, title] = places.map((place) => contentOf(cells[place])) as [
      string,
      string,
      string,
      string,
      string,
    ];
    return text === '' ? errorReport('data.rowWithoutText', []) : { text, label, rating, movie, title };
  };
}
