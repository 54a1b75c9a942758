import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readReviews } from '../../lib/data/read-reviews';
import { fileOf, isVisible } from './support';

type Table = readonly (readonly [text: string, label: string])[];

/** How a cell may be written so that any reader of that form finds its end. */
const CELLS = {
  doubled: (cell: string) => `"${cell.replaceAll('"', '""')}"`,
  'doubled where needed': (cell: string) => (/[",;|\t\n]|^\s|\s$|^#/.test(cell) ? CELLS.doubled(cell) : cell),
  backslash: (cell: string) => `"${cell.replace(/["\\]/g, '\\$&')}"`,
} as const;

const ENCODINGS: Record<string, (text: string) => Uint8Array> = {
  'UTF-8': strToU8,
  'UTF-8 with a mark': (text) => strToU8(`\ufeff${text}`),
  'UTF-16': (text) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le')),
  'UTF-16, big end first': (text) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
  'UTF-32': (text) => utf32(text, true),
  'UTF-32, big end first': (text) => utf32(text, false),
};

function utf32(text: string, isLittleEndian: boolean): Uint8Array {
  const codes = Array.from(`\ufeff${text}`, (character) => character.codePointAt(0)!);
  const view = new DataView(new ArrayBuffer(4 * codes.length));
  for (const [i, code] of codes.entries()) view.setUint32(4 * i, code, isLittleEndian);
  return new Uint8Array(view.buffer);
}

const PACKINGS: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  plain: (bytes) => bytes,
  gzip: (bytes) => gzipSync(bytes),
  zip: (bytes) => zipSync({ 'reviews.csv': bytes }),
};

const WRITERS = {
  table: (table: Table, { delimiter, cell, newline }: Form) =>
    [['review', 'label'] as const, ...table].map((row) => row.map(CELLS[cell]).join(delimiter)).join(newline),
  lines: (table: Table) => table.map(([review, label]) => JSON.stringify({ review, label })).join('\n'),
  document: (table: Table) => JSON.stringify(table.map(([review, label]) => ({ review, label }))),
};

interface Form {
  delimiter: string;
  cell: keyof typeof CELLS;
  newline: string;
}

const form = fc.record({
  writer: fc.constantFrom<keyof typeof WRITERS>('table', 'table', 'table', 'lines', 'document'),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  cell: fc.constantFrom<keyof typeof CELLS>('doubled', 'doubled where needed', 'backslash'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom(...Object.keys(ENCODINGS)),
  packing: fc.constantFrom(...Object.keys(PACKINGS)),
  size: fc.integer({ min: 1, max: 300 }),
});

const text = fc
  .array(
    fc.constantFrom('fog', 'sand', ' ', 'é', '映画', '👍', '"', "'", ',', ';', '|', '\t', '\n', '.', '#', '(', '\\'),
    {
      minLength: 1,
      maxLength: 20,
    },
  )
  .map((parts) => parts.join('').trim())
  // An apostrophe in front is how a spreadsheet is kept from running a formula: see lib/data/formulas.ts.
  .filter((value) => isVisible(value) && /[a-z]/.test(value) && !value.startsWith("'"));
const table = fc.array(fc.tuple(text, fc.constantFrom('positive', 'negative')), { minLength: 1, maxLength: 8 });

it('any table comes back the same, whatever form it was written in', async () => {
  await fc.assert(
    fc.asyncProperty(table, form, async (rows, { writer, encoding, packing, size, ...shape }) => {
      // Some rows of both sides and of plain words show what the columns hold and how quotes are written.
      const all: Table = [['Plain "good" words', 'positive'], ['Plain words', 'negative'], ...rows];
      const bytes = PACKINGS[packing]!(ENCODINGS[encoding]!(WRITERS[writer](all, shape)));
      const { examples, bad } = await readReviews(fileOf(bytes, size), { columns: { text: 'review', label: 'label' } });
      expect(bad).toEqual([]);
      expect(examples).toEqual(all.map(([review, label]) => ({ text: review, label: label === 'positive' ? 1 : 0 })));
    }),
    { numRuns: 400 },
  );
});
