import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { errorReport } from '../common/errors';
import { exampleFromAcl, parseAclPath } from '../data/acl-imdb';
import { type BadRow, type ReadResult, readReviews } from '../data/csv';
import { errorSentence } from './error-sentence';

export interface DataFiles extends ReadResult {
  bad: (BadRow & { file: string })[];
  /** Of the bytes of all files, one after the other, whatever the limit. */
  sha256: string;
  /** The names of the files and folders, for the model card. */
  name: string;
}

export interface ReadDataOptions {
  /** Stop after so many good rows over all files, the first ones. */
  limit?: number;
  /** Whether every review needs a sentiment or a rating. Default true. */
  requireLabels?: boolean;
}

type ReadPath = (
  path: string,
  options: Required<ReadDataOptions>,
  hash: Hash,
) => Promise<Omit<DataFiles, 'sha256' | 'name'>>;

/**
 * Reads CSV and TSV files (also gzipped) and `aclImdb` folders (the whole, or a part like `aclImdb/train`; without
 * labels required, its `unsup` reviews too).
 * @throws Error in one line that begins with the path
 */
export async function readDataFiles(
  paths: readonly string[],
  { limit = Number.POSITIVE_INFINITY, requireLabels = true }: ReadDataOptions = {},
): Promise<DataFiles> {
  const hash = createHash('sha256');
  const examples: DataFiles['examples'] = [];
  const bad: DataFiles['bad'] = [];
  for (const path of paths) {
    try {
      const read = (await stat(path)).isDirectory() ? readFolder : readFileOfRows;
      const part = await read(path, { limit: limit - examples.length, requireLabels }, hash);
      for (const example of part.examples) examples.push(example);
      for (const row of part.bad) bad.push(row);
    } catch (error) {
      throw new Error(`${path}: ${describe(error)}`, { cause: error });
    }
  }
  return { examples, bad, sha256: hash.digest('hex'), name: paths.map((path) => basename(path)).join(', ') };
}

const readFileOfRows: ReadPath = async (path, { limit, requireLabels }, hash) => {
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  if (limit <= 0) return { examples: [], bad: [] };
  const stream = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  const { examples, bad } = await readReviews(stream, { limit, requireLabels });
  return { examples, bad: bad.map((row) => ({ file: path, ...row })) };
};

const readFolder: ReadPath = async (folder, { limit, requireLabels }, hash) => {
  const result: Awaited<ReturnType<ReadPath>> = { examples: [], bad: [] };
  const filmUrls = new Map<string, string[]>();
  for (const { file, part, ...path } of await listReviews(folder)) {
    if (requireLabels && path.kind === 'unsup') continue;
    const bytes = await readFile(file);
    hash.update(bytes);
    if (result.examples.length >= limit) continue;
    const urlFile = join(part, `urls_${path.kind}.txt`);
    if (!filmUrls.has(urlFile)) filmUrls.set(urlFile, await readLines(urlFile));
    const text = bytes.toString('utf8').trim();
    if (text === '') result.bad.push({ file, line: 1, reason: errorReport('data.rowWithoutText', []) });
    else result.examples.push(exampleFromAcl(path, text, filmUrls.get(urlFile)![path.id]));
  }
  if (result.examples.length + result.bad.length === 0 && limit > 0) {
    throw new Error('The folder holds no reviews: expected an aclImdb folder, with files like pos/127_10.txt.');
  }
  return result;
};

/** The reviews of a folder, sorted by number, so that the first ones are alternately negative and positive. */
async function listReviews(folder: string) {
  const files = (await readdir(folder, { recursive: true })).map((file) => join(folder, file));
  return files
    .flatMap((file) => {
      const path = parseAclPath(file);
      return path ? [{ file, part: dirname(dirname(file)), ...path }] : [];
    })
    .sort((a, b) => compare(a.part, b.part) || a.id - b.id || compare(a.file, b.file));
}

async function readLines(file: string): Promise<string[]> {
  try {
    return (await readFile(file, 'utf8')).split('\n');
  } catch {
    // Without its list of addresses a folder can be used; only its films are unknown.
    return [];
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function describe(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'There is no such file or folder.' : errorSentence(error);
}
