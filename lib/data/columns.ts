import type { Example } from './example';
import { undisarm } from './formulas';

/** The columns that we read, by the names they go by in the header. The first name that is there is used. */
const NAMES = {
  text: ['review', 'text'],
  label: ['sentiment', 'label'],
  rating: ['rating'],
  movie: ['movie'],
} as const;
export type Column = keyof typeof NAMES;

const LABELS = new Map<string, 0 | 1>([
  ...['positive', 'pos', '1'].map((name): [string, 1] => [name, 1]),
  ...['negative', 'neg', '0'].map((name): [string, 0] => [name, 0]),
]);

const plain = (name: string) => name.trim().toLowerCase();

/** Which columns of a header are read, by their position; upper case and white space around a name do not matter. */
export function findColumns(header: readonly string[]): Map<Column, number> {
  const names = header.map(plain);
  const columns = new Map<Column, number>();
  for (const column of Object.keys(NAMES) as Column[]) {
    const name = NAMES[column].find((candidate) => names.includes(candidate));
    if (name) columns.set(column, names.indexOf(name));
  }
  return columns;
}

/** Turns the cells of a row into an example, or says what is wrong with them. */
export type ReadCells = (cells: readonly string[]) => Example | string;

/**
 * Makes the reader of the rows under this header.
 * @param requireLabels whether a column of labels or ratings must be there, and a value in it in every row.
 * @throws Error when the header is no text, or lacks a column: it says which, and which there are.
 */
export function readerOfCells(header: readonly string[], requireLabels: boolean): ReadCells {
  if (header.some((name) => name.includes('\ufffd'))) throw new Error('The file is not UTF-8 text: save it as UTF-8.');
  const names = header.map(plain);
  const columns = findColumns(header);
  const found = `The header has: ${describeHeader(names)}.`;
  if (!columns.has('text')) throw new Error(`There is no column "review" or "text". ${found}`);
  if (requireLabels && !columns.has('label') && !columns.has('rating')) {
    throw new Error(`There is no column "sentiment", "label" or "rating". ${found}`);
  }

  return (cells) => {
    if (cells.length !== header.length) return `its number of fields is ${cells.length}, the header's ${header.length}`;
    if (cells.some((cell) => cell.includes('\ufffd'))) return 'it holds bytes that are not UTF-8';
    const value = (column: Column) => undisarm(cells[columns.get(column) ?? -1]?.trim() ?? '');
    const text = value('text');
    if (text === '') return 'its review is empty';
    const label = LABELS.get(value('label').toLowerCase());
    if (value('label') !== '' && label === undefined) {
      return `its sentiment is ${quote(value('label'))}, neither positive (1) nor negative (0)`;
    }
    const rating = value('rating') === '' ? undefined : Number(value('rating'));
    if (rating !== undefined && !(rating >= 1 && rating <= 10)) {
      return `its rating is ${quote(value('rating'))}, not a number from 1 to 10`;
    }
    if (requireLabels && label === undefined && rating === undefined) return 'it has neither sentiment nor rating';
    return {
      text,
      ...(label !== undefined && { label }),
      ...(rating !== undefined && { rating }),
      ...(value('movie') !== '' && { movie: value('movie') }),
    };
  };
}

/** Foreign text in a message is quoted, on one line, and short. */
function quote(text: string): string {
  return JSON.stringify(text.length > 30 ? `${text.slice(0, 30)}…` : text);
}

function describeHeader(names: readonly string[]): string {
  const shown = names.slice(0, 8).map(quote).join(', ');
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown;
}
