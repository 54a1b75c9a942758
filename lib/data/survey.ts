import type { Encoding } from '../common/encodings';
import type { ErrorReport } from '../common/error-facts';
import { CodedError, errorOf } from '../common/errors';
import type { Columns } from './columns';
import type { Example } from './example';
import { exampleOf } from './example-of';
import type { FileSource } from './file/file-source';
import { type UnpackedFile, unpackFile } from './file/unpack-file';
import type { ExportName } from './known-exports';
import { NearDoubles } from './near-doubles';
import { OpinionCounts } from './opinion-counts';
import { type OpinionReader, opinionReader } from './opinions';
import { problemOf } from './problem-of';
import { openRows, type RawReview, type ReadChoices, type ReviewRows } from './review-rows';
import { namedScale } from './stated-scale';

export interface BadRow {
  /** The physical line on which the row starts, from 1; in a JSON document the number of the object. */
  line: number;
  reason: ErrorReport;
}

/** How a whole file is read, and what is in it. Its memory does not grow with the file, but for the keys of texts. */
export interface Survey {
  file: UnpackedFile;
  encoding: Encoding;
  /** The names of all tables of the zip, the largest first. */
  tables: string[];
  header: string[];
  hasHeader: boolean;
  /** Its first row may be names or a review. */
  isTable: boolean;
  columns: Columns;
  known?: ExportName;
  reader: OpinionReader;
  opinions: OpinionCounts;
  /** The first rows, as they stand in the file and as they are read. */
  firstRows: { cells: string[]; example?: Example }[];
  good: number;
  /** The first hundred of `badCount`. */
  bad: BadRow[];
  badCount: number;
  doubles: ReturnType<NearDoubles['count']>;
  /** Why the file should not be used as it is read. */
  problem?: ErrorReport;
}

export const MOST_BAD_ROWS = 100;
/** After so many bad rows and no other, the rest of the file is not read. */
const ENOUGH_BAD_ROWS = 10_000;
const FIRST_ROWS = 5;

/**
 * Reads a whole file and finds out how it is to be read: encoding, columns, scale, labels. Of several tables in a zip it
 * takes the largest that can be used.
 * @throws CodedError when it is empty, damaged, not a table or without rows, or has none of the chosen name
 */
export async function surveyFile(file: FileSource, choices: ReadChoices = {}): Promise<Survey> {
  const all = await unpackFile(file);
  const names = all.flatMap(({ entry }) => entry ?? []);
  const tables = all.filter(({ entry }) => choices.table === undefined || isNamed(entry, choices.table));
  if (tables.length === 0) throw new CodedError('data.noSuchTable', [choices.table!, names.join(', ')]);
  let best: Survey | undefined;
  let failure: unknown;
  for (const table of tables) {
    const survey = await surveyTable(table, choices).catch((error: unknown) => {
      if (tables.length === 1) throw error;
      failure ??= error;
    });
    if (survey && (!best || !survey.problem)) best = survey;
    if (best && !best.problem) break;
  }
  if (!best) throw failure;
  return { ...best, tables: names };
}

/** The name of a table in a zip, with its folders or without. */
const isNamed = (entry: string | undefined, name: string) => entry === name || entry?.split('/').at(-1) === name;

async function surveyTable(file: UnpackedFile, choices: ReadChoices): Promise<Survey> {
  const survey = await readThrough(file, choices);
  if (typeof survey !== 'string') return survey;
  const again = await readThrough(file, choices, survey);
  if (typeof again === 'string') throw new CodedError('data.notUtf8', []);
  return again;
}

/** @returns the encoding of the file where it is another one */
async function readThrough(file: UnpackedFile, choices: ReadChoices, encoding?: Encoding): Promise<Survey | Encoding> {
  const opened = await openRows(file, choices, encoding);
  const { table } = opened;
  const counted = await countRows(opened);
  if (table.seenEncoding() !== table.encoding) return table.seenEncoding();
  if (counted.isEmpty) throw new CodedError('data.noRows', []);
  return surveyOf(file, opened, counted, choices);
}

interface CountedRows {
  opinions: OpinionCounts;
  doubles: NearDoubles;
  first: { cells: string[]; raw?: RawReview }[];
  bad: BadRow[];
  badCount: number;
  isEmpty: boolean;
}

async function countRows({ rows, read, table, columns }: ReviewRows): Promise<CountedRows> {
  const counted: CountedRows = {
    opinions: new OpinionCounts(),
    doubles: new NearDoubles(),
    first: [],
    bad: [],
    badCount: 0,
    isEmpty: true,
  };
  const { opinions, doubles, first, bad } = counted;
  for await (const batch of rows) {
    // A file of another encoding is read again: better at its beginning than at its end.
    if (counted.isEmpty && table.seenEncoding() !== table.encoding) break;
    for (const row of batch) {
      counted.isEmpty = false;
      const raw = columns.text === undefined ? undefined : read(row);
      const isGood = raw !== undefined && !('code' in raw);
      if (first.length < FIRST_ROWS && 'cells' in row) first.push({ cells: row.cells, ...(isGood && { raw }) });
      if (isGood) doubles.add(raw.text, opinions.add(raw, row.line));
      else if (raw && counted.badCount++ < MOST_BAD_ROWS) bad.push({ line: row.line, reason: raw });
    }
    if (counted.badCount > ENOUGH_BAD_ROWS && opinions.all.length === 0)
      throw new CodedError('data.noGoodRow', [counted.badCount, bad[0]!.reason]);
  }
  return counted;
}

function surveyOf(
  file: UnpackedFile,
  { table, header, hasHeader, columns, known }: ReviewRows,
  { opinions, doubles, first, bad, badCount }: CountedRows,
  { scale, requireLabels = true }: ReadChoices,
): Survey {
  const stated = namedScale(header[columns.rating ?? columns.label ?? -1] ?? '');
  const reader = opinionReader(opinions.all, {
    ...(scale !== undefined && { chosen: scale }),
    ...(stated && { stated }),
    ...(known && { scale: known.scale, ...(known.zeroIsNone && { zeroIsNone: true }) }),
  });
  const read = (raw: RawReview) => exampleOf(raw, reader, requireLabels);
  opinions.interpret(read);
  const { unread } = opinions;
  const unreadRows = unread.flatMap(({ reason, lines }) => lines.map((line) => ({ line, reason })));
  const surveyed = {
    columns,
    header,
    opinions,
    isScaleKnown: [scale, known, stated].some((each) => each !== undefined),
  };
  const problem = problemOf({ ...surveyed, ...(known && { known: known.name }) }, requireLabels);
  return {
    file,
    encoding: table.encoding,
    tables: [],
    header,
    hasHeader,
    isTable: !table.isHeader,
    columns,
    ...(known && { known: known.name }),
    reader,
    opinions,
    firstRows: first.map(({ cells, raw }) => {
      const example = raw && read(raw);
      return { cells, ...(example && !('code' in example) && { example }) };
    }),
    good: opinions.good,
    bad: bad
      .concat(unreadRows)
      .sort((a, b) => a.line - b.line)
      .slice(0, MOST_BAD_ROWS),
    badCount: badCount + unread.reduce((sum, { count }) => sum + count, 0),
    doubles: doubles.count(opinions.sides),
    ...(problem && { problem }),
  };
}

/** @throws CodedError the problem of a survey */
export function checkSurvey({ problem }: Survey): void {
  if (problem) throw errorOf(problem);
}
