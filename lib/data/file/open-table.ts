import type { Encoding } from '../../common/encodings';
import { CodedError } from '../../common/errors';
import { decode } from './decode';
import { guessDialect, type Preamble, readPreamble } from './dialect';
import { isBinary, statedEncoding, Utf8Counter } from './encoding';
import { jsonForm, rowOfLine } from './json-rows';
import { type Form, fieldsOfLines, openDocument, openLines, rowOfFastText } from './line-forms';
import { type Dialect, type Row, RowSplitter } from './row-splitter';
import type { UnpackedFile } from './unpack-file';

export interface Table extends Form {
  encoding: Encoding;
  /** Closes the file where `rows` is not read at all. */
  close(): Promise<void>;
  /** The encoding that the bytes read so far show, where the file does not state it. */
  seenEncoding(): Encoding;
}

export interface TableOptions {
  /** Default: as stated by a byte order mark, otherwise UTF-8. */
  encoding?: Encoding;
  /** Default: guessed. */
  delimiter?: string;
}

/** So many bytes show the encoding. */
const SNIFFED_BYTES = 4096;
/** So many characters show how a table is written. */
const HEAD = 2 ** 16;

/**
 * Opens a table of any form: delimited text, JSON lines, a JSON document, or lines that begin with `__label__`, as
 * fastText has them.
 * @throws CodedError when it is empty, binary or not a table
 */
export async function openTable(file: UnpackedFile, options: TableOptions = {}): Promise<Table> {
  const bytes = file.pieces();
  try {
    const first = await readBytes(bytes);
    if (first.length === 0) throw new CodedError('data.empty', []);
    const stated = statedEncoding(first);
    if (isBinary(first, options.encoding ?? stated)) throw new CodedError('data.binary', []);
    const counter = new Utf8Counter();
    const encoding = options.encoding ?? stated ?? 'utf-8';
    const isCounted = encoding === 'utf-8' && options.encoding === undefined;
    const all = decode(startingWith(first, bytes), encoding, isCounted ? (piece) => counter.add(piece) : undefined);
    const head = await readHead(all);
    if (head.text.trim() === '') throw new CodedError('data.empty', []);
    const form = await openForm(head, all, options);
    const close = async () => void (await all.return(undefined));
    return {
      ...form,
      rows: thenClose(form.rows, close),
      close,
      encoding,
      seenEncoding: () => (isCounted ? counter.encoding : encoding),
    };
  } catch (error) {
    await bytes.return(undefined);
    throw error;
  }
}

/** The first pieces of a file: enough to tell its encoding, unless it is shorter. */
async function readBytes(pieces: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  const first: number[] = [];
  let piece = await pieces.next();
  if (!piece.done && piece.value.length >= SNIFFED_BYTES) return piece.value;
  for (; !piece.done; piece = await pieces.next()) {
    for (const byte of piece.value) first.push(byte);
    if (first.length >= SNIFFED_BYTES) break;
  }
  return Uint8Array.from(first);
}

async function* startingWith<T>(first: T, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

async function* thenClose<T>(values: AsyncGenerator<T>, close: () => Promise<void>): AsyncGenerator<T> {
  try {
    yield* values;
  } finally {
    await close();
  }
}

interface Head {
  text: string;
  isWhole: boolean;
}

async function readHead(pieces: AsyncGenerator<string>): Promise<Head> {
  let text = '';
  while (text.length < HEAD) {
    const { value, done } = await pieces.next();
    if (done) return { text, isWhole: true };
    text += value;
  }
  return { text, isWhole: false };
}

async function openForm({ text, isWhole }: Head, rest: AsyncGenerator<string>, options: TableOptions): Promise<Form> {
  const json = jsonForm(text);
  if (json === 'document') return openDocument(text, rest);
  if (json === 'lines') return openLines(text, rest, fieldsOfLines(text, isWhole), rowOfLine);
  if (/^__label__\S+[ \t]/.test(text) && !/^[^\n]*,__label__/m.test(text.slice(0, 1000)))
    return openLines(text, rest, ['label', 'text'], rowOfFastText);
  return openDelimited({ text, isWhole }, rest, options);
}

async function openDelimited(
  { text, isWhole }: Head,
  rest: AsyncGenerator<string>,
  options: TableOptions,
): Promise<Form> {
  const preamble = readPreamble(text);
  const body = text.slice(preamble.length);
  const dialect = guessDialect(wholeRows(body, isWhole), options.delimiter ?? preamble.delimiter);
  const { splitter, sample } = await beginRows(body, isWhole, rest, { preamble, dialect });
  const [header] = sample.splice(0, 1);
  if (!header) throw new CodedError('data.empty', []);
  if ('problem' in header) {
    const isLong = header.problem.code === 'data.rowLong';
    throw isLong ? new CodedError('data.endlessLine', [header.line]) : new CodedError('data.headerQuotes', []);
  }
  splitter.width ??= header.cells.length;
  async function* rows(): AsyncGenerator<Row[]> {
    yield sample;
    for await (const piece of rest) yield splitter.add(piece);
    yield splitter.end();
  }
  const first = header.cells.map((name, i) => (i === 0 ? name.replace(/^#\s*/, '') : name));
  return { first, isHeader: false, delimiter: dialect.delimiter, sample, rows: rows() };
}

/** Reads until there is a first row; its width decides how stray quotes in those below it are read. */
async function beginRows(
  body: string,
  isWhole: boolean,
  rest: AsyncGenerator<string>,
  { preamble, dialect }: { preamble: Preamble; dialect: Dialect },
): Promise<{ splitter: RowSplitter; sample: Row[] }> {
  const splitter = new RowSplitter(dialect, preamble.lines + 1);
  const lineEnd = body.indexOf('\n');
  const sample = lineEnd < 0 ? [] : splitter.add(body.slice(0, lineEnd + 1));
  const [header] = sample;
  if (header && 'cells' in header) splitter.width = header.cells.length;
  for (const row of splitter.add(lineEnd < 0 ? body : body.slice(lineEnd + 1))) sample.push(row);
  while (sample.length === 0 && !isWhole) {
    const { value, done } = await rest.next();
    if (done) break;
    for (const row of splitter.add(value)) sample.push(row);
  }
  if (isWhole || sample.length === 0) for (const row of splitter.end()) sample.push(row);
  return { splitter, sample };
}

function wholeRows(text: string, isWhole: boolean): string {
  return isWhole ? text : text.slice(0, text.lastIndexOf('\n') + 1);
}
