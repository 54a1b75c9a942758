import { type Column, findColumns } from './columns';
import { type BadRow, isBad, openReviews } from './csv';
import type { Example } from './example';
import { labelOf } from './ratings';

/** A file of reviews at a glance, before a training on it. */
export interface Preview {
  /** All columns of the file, in its order, and how they are read; those without meaning are ignored. */
  columns: { name: string; meaning?: Column }[];
  /** The first good rows, their texts cut to `SHOWN_CHARACTERS`. */
  rows: Example[];
  good: number;
  /** The first bad rows of `badCount`. */
  bad: BadRow[];
  badCount: number;
  /** How the good rows divide, by label or else by rating; `middling` ratings are on neither side. */
  sides: { positive: number; negative: number; middling: number };
  /** How many good rows are rated 1, 2, … 10 (rounded). */
  ratings: number[];
}

const SHOWN_ROWS = 5;
const SHOWN_BAD_ROWS = 100;
const SHOWN_CHARACTERS = 300;

/**
 * Reads a whole file and keeps only its figures: memory does not grow with the file.
 * @throws CodedError as `openReviews` does
 */
export async function previewReviews(stream: ReadableStream<Uint8Array>): Promise<Preview> {
  const { header, rows } = await openReviews(stream);
  const meanings = new Map([...findColumns(header)].map(([meaning, position]) => [position, meaning]));
  const preview: Preview = {
    columns: header.map((name, position) => {
      const meaning = meanings.get(position);
      return { name: name.trim(), ...(meaning && { meaning }) };
    }),
    rows: [],
    good: 0,
    bad: [],
    badCount: 0,
    sides: { positive: 0, negative: 0, middling: 0 },
    ratings: new Array(10).fill(0),
  };
  for await (const row of rows) {
    if (isBad(row)) {
      if (preview.badCount++ < SHOWN_BAD_ROWS) preview.bad.push(row);
      continue;
    }
    if (preview.good++ < SHOWN_ROWS) preview.rows.push({ ...row, text: row.text.slice(0, SHOWN_CHARACTERS) });
    const label = labelOf(row);
    preview.sides[label === undefined ? 'middling' : label === 1 ? 'positive' : 'negative']++;
    if (row.rating !== undefined) preview.ratings[Math.round(row.rating) - 1]!++;
  }
  return preview;
}
