import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorReport } from '../common/errors';
import { exampleFromAcl, parseAclPath } from '../data/acl-imdb';
import { type ReadResult, readSurveyed } from '../data/read-reviews';
import type { ReadChoices } from '../data/review-rows';
import { type BadRow, MOST_BAD_ROWS, surveyFile } from '../data/survey';
import { errorSentence } from './error-sentence';
import { fileOnDisk } from './file-on-disk';
import { reportReading } from './report-reading';

export interface DataFiles extends ReadResult {
  bad: (BadRow & { file: string })[];
  /** Of the bytes of all files, one after the other, whatever the limit. */
  sha256: string;
  /** The names of the files and folders, for the model card. */
  name: string;
}

export interface ReadDataOptions extends ReadChoices {
  /** Stop after so many good rows over all files, the first ones. */
  limit?: number;
  /** Whether to say on standard error how each file is read. */
  aloud?: boolean;
}

type ReadPath = (
  path: string,
  options: ReadDataOptions & { limit: number; requireLabels: boolean },
  hash: Hash,
) => Promise<Omit<DataFiles, 'sha256' | 'name'>>;

/**
 * Reads files of reviews (see `surveyFile`) and `aclImdb` folders (the whole, or a part like `aclImdb/train`; without
 * labels required, its `unsup` reviews too).
 * @throws Error in one line that begins with the path
 */
export async function readDataFiles(
  paths: readonly string[],
  { limit = Number.POSITIVE_INFINITY, requireLabels = true, ...options }: ReadDataOptions = {},
): Promise<DataFiles> {
  const hash = createHash('sha256');
  const examples: DataFiles['examples'] = [];
  const bad: DataFiles['bad'] = [];
  let badCount = 0;
  for (const path of paths) {
    try {
      const read = (await stat(path)).isDirectory() ? readFolder : readFileOfRows;
      const part = await read(path, { ...options, limit: limit - examples.length, requireLabels }, hash);
      for (const example of part.examples) examples.push(example);
      for (const row of part.bad) if (bad.length < MOST_BAD_ROWS) bad.push(row);
      badCount += part.badCount;
    } catch (error) {
      throw new Error(`${path}: ${describe(error)}`, { cause: error });
    }
  }
  return { examples, bad, badCount, sha256: hash.digest('hex'), name: paths.map((path) => basename(path)).join(', ') };
}

const readFileOfRows: ReadPath = async (path, { aloud, ...options }, hash) => {
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  if (options.limit <= 0) return { examples: [], bad: [], badCount: 0 };
  const survey = await surveyFile(await fileOnDisk(path), options);
  if (aloud) reportReading(path, survey);
  const { bad, ...result } = await readSurveyed(survey, options);
  return { ...result, bad: bad.map((row) => ({ file: path, ...row })) };
};

const readFolder: ReadPath = async (folder, { limit, requireLabels }, hash) => {
  const result: Awaited<ReturnType<ReadPath>> = { examples: [], bad: [], badCount: 0 };
  const filmUrls = new Map<string, string[]>();
  for (const { file, part, ...path } of await listReviews(folder)) {
    if (requireLabels && path.kind === 'unsup') continue;
    const bytes = await readFile(file);
    hash.update(bytes);
    if (result.examples.length >= limit) continue;
    const urlFile = join(part, `urls_${path.kind}.txt`);
    if (!filmUrls.has(urlFile)) filmUrls.set(urlFile, await readLines(urlFile));
    const text = bytes.toString('utf8').trim();
    if (text === '') {
      result.badCount++;
      result.bad.push({ file, line: 1, reason: errorReport('data.rowWithoutText', []) });
    } else result.examples.push(exampleFromAcl(path, text, filmUrls.get(urlFile)![path.id]));
  }
  if (result.examples.length + result.badCount === 0 && limit > 0) {
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

/** Problems that the user solves by an option. */
const ASKING = [
  'data.noTextColumn',
  'data.noLabelColumn',
  'data.labelsContradictRatings',
  'data.classUnread',
  'data.sideLost',
];

function describe(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === 'ENOENT') return 'There is no such file or folder.';
  const asks = code !== undefined && ASKING.includes(code);
  return (
    errorSentence(error) +
    (asks ? ' Use --text, --rating, --label (a name, a number or "none"), --no-header and --scale.' : '')
  );
}
