import type { ErrorReport } from '../common/error-facts';
import { CodedError, errorReport } from '../common/errors';
import type { Example } from './example';
import { undisarm } from './formulas';

/** The columns that are read, by their names in a header. Where several are there, the first is used. */
const NAMES = {
  text: ['review', 'text'],
  label: ['sentiment', 'label'],
  rating: ['rating'],
  movie: ['movie'],
  title: ['title'],
} as const;
export type Column = keyof typeof NAMES;

const LABELS: Record<0 | 1, readonly string[]> = {
  0: ['negative', 'neg', '0'],
  1: ['positive', 'pos', '1'],
};

/** In the column of labels, of a text without an opinion. */
export const NO_OPINION = 'none';

const plain = (name: string) => name.trim().toLowerCase();

/** Which columns of a header are read, by position; upper case and white space around a name do not matter. */
export function findColumns(header: readonly string[]): Map<Column, number> {
  const names = header.map(plain);
  const columns = new Map<Column, number>();
  for (const column of Object.keys(NAMES) as Column[]) {
    const name = NAMES[column].find((candidate) => names.includes(candidate));
    if (name) columns.set(column, names.indexOf(name));
  }
  return columns;
}

/** Turns the cells of a row into an example, or reports the first thing that is wrong with them. */
export type ReadCells = (cells: readonly string[]) => Example | ErrorReport;

/**
 * Makes the reader of the rows under this header.
 * @param requireLabels whether there must be a column of labels or ratings, and a value in it in every row
 * @throws CodedError when the header is not text, or lacks a column
 */
export function readerOfCells(header: readonly string[], requireLabels: boolean): ReadCells {
  const columns = findColumns(header);
  checkHeader(header, columns, requireLabels);
  return (cells) => {
    if (cells.length !== header.length) return errorReport('data.rowFields', [cells.length, header.length]);
    if (cells.some(isDamaged)) return errorReport('data.rowNotUtf8', []);
    const value = (column: Column) => undisarm(cells[columns.get(column) ?? -1]?.trim() ?? '');
    return exampleOf({
      text: value('text'),
      label: value('label'),
      rating: value('rating'),
      movie: value('movie'),
      title: value('title'),
    });
  };

  function exampleOf(values: Record<Column, string>): Example | ErrorReport {
    if (values.text === '') return errorReport('data.rowWithoutText', []);
    const label = ([0, 1] as const).find((side) => LABELS[side].includes(values.label.toLowerCase()));
    const noOpinion = values.label.toLowerCase() === NO_OPINION;
    if (values.label !== '' && label === undefined && !noOpinion)
      return errorReport('data.rowLabel', [quote(values.label)]);
    const rating = values.rating === '' || noOpinion ? undefined : Number(values.rating);
    if (rating !== undefined && !(rating >= 1 && rating <= 10))
      return errorReport('data.rowRating', [quote(values.rating)]);
    if (requireLabels && label === undefined && rating === undefined && !noOpinion)
      return errorReport('data.rowWithoutLabel', []);
    return {
      text: values.text,
      ...(label !== undefined && { label }),
      ...(rating !== undefined && { rating }),
      ...(noOpinion && { noOpinion }),
      ...(values.movie !== '' && { movie: values.movie }),
      ...(values.title !== '' && { title: values.title }),
    };
  }
}

function checkHeader(header: readonly string[], columns: ReadonlyMap<Column, number>, requireLabels: boolean): void {
  if (header.some(isDamaged)) throw new CodedError('data.notUtf8', []);
  if (!columns.has('text')) throw new CodedError('data.noTextColumn', [describe(header)]);
  if (requireLabels && !columns.has('label') && !columns.has('rating'))
    throw new CodedError('data.noLabelColumn', [describe(header)]);
}

/** Bytes that are not UTF-8 were decoded to U+FFFD. */
const isDamaged = (cell: string) => cell.includes('\ufffd');

/** Foreign text in a message is quoted, on one line, and short. */
function quote(text: string): string {
  return JSON.stringify(text.length > 30 ? `${text.slice(0, 30)}…` : text);
}

function describe(header: readonly string[]): string {
  const shown = header.slice(0, 8).map((name) => quote(plain(name)));
  return [...shown, ...(header.length > 8 ? ['…'] : [])].join(', ');
}
