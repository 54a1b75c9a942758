import type { Encoding } from '../common/encodings';
import type { ErrorReport } from '../common/error-facts';
import { COLUMNS, type Column } from './columns';
import type { Example } from './example';
import type { FileSource } from './file/file-source';
import type { ExportName } from './known-exports';
import type { RatingScale } from './rating-scale';
import type { ReadChoices } from './review-rows';
import { type BadRow, type Survey, surveyFile } from './survey';

/** A file of reviews at a glance, before a training on it: JSON. */
export interface Preview {
  /** All columns of the file, in its order, and how they are read; those without meaning are ignored. */
  columns: { name: string; meaning?: Column }[];
  /** Whether the file names its columns; otherwise their names are their numbers. */
  hasHeader: boolean;
  /** Its first row may be names or a review. */
  isTable: boolean;
  /** The first rows, their cells cut to `SHOWN_CHARACTERS`, and how they are read where they are good. */
  rows: { cells: string[]; read?: Pick<Example, 'label' | 'rating'> }[];
  good: number;
  /** The first bad rows of `badCount`. */
  bad: BadRow[];
  badCount: number;
  /** How the good rows divide, by label or else by rating; `middling` ratings are on neither side. */
  sides: { positive: number; negative: number; middling: number };
  /** How many good rows are rated 1, 2, … 10 (rounded). */
  ratings: number[];
  /** Reviews whose text stood in the file before, nearly or exactly, and how many of those are on the other side. */
  doubles: { texts: number; contradicting: number };
  /** The scale of plain figures. */
  scale?: RatingScale;
  /** The most frequent labels and what they are read as. */
  labels: { label: string; read: 'positive' | 'negative' | 'middling' }[];
  encoding: Encoding;
  /** The file within a zip that was read, and all that could be. */
  entry?: string;
  tables: string[];
  /** The site whose export this is. */
  known?: ExportName;
  /** Of the first reviews: ISO 639-1, where it is known. */
  language?: string;
  /** Why the file should not be used as it is read. */
  problem?: ErrorReport;
}

const SHOWN_CHARACTERS = 300;
const SHOWN_LABELS = 6;

/**
 * Reads a whole file and keeps only its figures: memory does not grow with the file.
 * @throws CodedError as `surveyFile` does
 */
export async function previewReviews(file: FileSource, choices: ReadChoices = {}): Promise<Preview> {
  return previewOf(await surveyFile(file, choices));
}

export function previewOf(survey: Survey): Preview {
  const { header, hasHeader, isTable, columns, reader, opinions, firstRows, file, known, problem } = survey;
  const { good, bad, badCount, doubles, encoding, tables } = survey;
  const swap = (column: Column): Column =>
    reader.isSwapped && column === 'label' ? 'rating' : reader.isSwapped && column === 'rating' ? 'label' : column;
  return {
    columns: header.map((name, place) => {
      const meaning = COLUMNS.find((column) => columns[column] === place);
      return { name, ...(meaning && { meaning: swap(meaning) }) };
    }),
    hasHeader,
    isTable,
    rows: firstRows.map(({ cells, example }) => ({
      cells: header.map((_, place) => (cells[place] ?? '').trim().slice(0, SHOWN_CHARACTERS)),
      ...(example && { read: opinionOf(example) }),
    })),
    good,
    bad,
    badCount,
    sides: opinions.countSides(),
    ratings: opinions.countRatings(),
    doubles,
    ...(reader.scale && { scale: reader.scale }),
    labels: labelsOf(survey),
    encoding,
    ...(file.entry !== undefined && { entry: file.entry }),
    tables,
    ...(known && { known }),
    ...(problem && { problem }),
  };
}

const opinionOf = ({ label, rating }: Example) => ({
  ...(label !== undefined && { label }),
  ...(rating !== undefined && { rating }),
});

function labelsOf({ opinions, reader }: Survey): Preview['labels'] {
  const counts = new Map<string, number>();
  for (const { label, rating, count } of opinions.all) {
    const text = reader.isSwapped ? rating : label;
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + count);
  }
  const names = { 0: 'negative', 1: 'positive', neutral: 'middling', none: 'middling' } as const;
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([label]) => {
      const side = reader.label(label);
      return side === undefined ? [] : [{ label, read: names[side] }];
    })
    .slice(0, SHOWN_LABELS);
}
