import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDataFiles } from '../../lib/cli/read-data';

let folder: string;

async function write(name: string, data: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, data);
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reeltone-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('files of rows', () => {
  it('are read one after the other, whatever their format', async () => {
    const csv = 'review,label\na,1\noops\n';
    const tsv = gzipSync('text\trating\nb\t2\nc\t9\n');
    const paths = [await write('one.csv', csv), await write('two.tsv.gz', tsv)];
    expect(await readDataFiles(paths)).toEqual({
      examples: [
        { text: 'a', label: 1 },
        { text: 'b', rating: 2 },
        { text: 'c', rating: 9 },
      ],
      bad: [{ file: paths[0], line: 3, reason: { code: 'data.rowFields', facts: [1, 2] } }],
      badCount: 1,
      sha256: createHash('sha256').update(csv).update(tsv).digest('hex'),
      name: 'one.csv, two.tsv.gz',
    });
  });

  it('share one limit, and their sum does not depend on it', async () => {
    const paths = [
      await write('three.csv', 'review,label\na,1\nb,0\n'),
      await write('four.csv', 'review,label\nc,1\nd,0\n'),
    ];
    const texts = async (limit?: number) => (await readDataFiles(paths, { limit })).examples.map(({ text }) => text);
    expect(await texts(3)).toEqual(['a', 'b', 'c']);
    expect(await texts(2)).toEqual(['a', 'b']);
    expect(await texts()).toEqual(['a', 'b', 'c', 'd']);
    expect((await readDataFiles(paths, { limit: 1 })).sha256).toBe((await readDataFiles(paths)).sha256);
  });

  it('are named when they cannot be read', async () => {
    const empty = await write('empty.csv', '');
    await expect(readDataFiles([empty])).rejects.toThrow(`${empty}: The file is empty.`);
    const missing = join(folder, 'missing.csv');
    await expect(readDataFiles([missing])).rejects.toThrow(`${missing}: There is no such file or folder.`);
  });
});

describe('an aclImdb folder', () => {
  beforeAll(async () => {
    await write('acl/train/pos/0_9.txt', 'Good');
    await write('acl/train/pos/1_7.txt', 'Fair');
    await write('acl/train/neg/0_3.txt', 'Bad');
    await write('acl/train/neg/1_1.txt', ' \n');
    await write('acl/train/unsup/0_0.txt', 'Unknown');
    await write('acl/train/urls_pos.txt', 'http://example.org/title/tt0000001/\nhttp://example.org/title/tt0000002/\n');
    await write('acl/README', 'not a review');
  });

  it('gives negative and positive reviews in turn, with their films where they are known', async () => {
    const { examples, bad, name } = await readDataFiles([join(folder, 'acl')]);
    expect(examples).toEqual([
      { text: 'Bad', label: 0, rating: 3 },
      { text: 'Good', label: 1, rating: 9, movie: 'tt0000001' },
      { text: 'Fair', label: 1, rating: 7, movie: 'tt0000002' },
    ]);
    expect(bad).toEqual([
      { file: join(folder, 'acl/train/neg/1_1.txt'), line: 1, reason: { code: 'data.rowWithoutText', facts: [] } },
    ]);
    expect(name).toBe('acl');
  });

  it('may be a part of one, and holds unlabelled reviews where no labels are required', async () => {
    const texts = async (part: string, requireLabels: boolean) =>
      (await readDataFiles([join(folder, part)], { requireLabels })).examples.map(({ text }) => text);
    expect(await texts('acl/train/pos', true)).toEqual(['Good', 'Fair']);
    expect(await texts('acl', false)).toEqual(['Bad', 'Good', 'Unknown', 'Fair']);
  });

  it('takes a limit', async () => {
    expect((await readDataFiles([join(folder, 'acl')], { limit: 2 })).examples).toHaveLength(2);
  });

  it('without reviews is refused', async () => {
    await mkdir(join(folder, 'nothing'));
    await expect(readDataFiles([join(folder, 'nothing')])).rejects.toThrow('The folder holds no reviews');
  });
});

const REAL = new URL('../../../shared/data/', import.meta.url).pathname;
const isThere = existsSync(REAL);

/** How many rows a file has, counted without our reader. */
async function rowsOf(path: string): Promise<number> {
  return Papa.parse(gunzipSync(await readFile(path)).toString(), { header: true, skipEmptyLines: true }).data.length;
}

if (!isThere) console.warn('skipped: ../shared/data is absent');
describe('the full data sets', () => {
  it.skipIf(!isThere)('are read without a bad row', async () => {
    const [labelled, unlabelled] = [join(REAL, 'imdb-train.csv.gz'), join(REAL, 'imdb-unlabelled.csv.gz')];
    const train = await readDataFiles([labelled]);
    expect([train.examples.length, train.bad]).toEqual([await rowsOf(labelled), []]);
    expect(train.examples.every(({ label, rating, movie }) => label !== undefined && rating && movie)).toBe(true);
    const rest = await readDataFiles([unlabelled], { requireLabels: false });
    expect([rest.examples.length, rest.bad]).toEqual([await rowsOf(unlabelled), []]);
  });
});
