import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSource } from '../../lib/cli/read-source';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reeltone-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function readRows(...rows: string[]) {
  const path = join(folder, 'rows.csv');
  await writeFile(path, `${rows.join('\n')}\n`);
  return readSource(path);
}

test('texts without an opinion are read from a file whose only column is text', async () => {
  expect((await readRows('Text', 'A ship leaves the harbour.', 'Two brothers meet.')).examples).toEqual([
    { text: 'A ship leaves the harbour.' },
    { text: 'Two brothers meet.' },
  ]);
});

test('reviews without a label are not taken for texts without an opinion', async () => {
  await expect(readRows('review', 'A ship leaves the harbour.')).rejects.toThrow('rows.csv');
  await expect(readRows('text,colour', 'A ship leaves the harbour.,blue')).rejects.toThrow('rows.csv');
  expect((await readRows('text,rating', 'Fine.,8')).examples).toEqual([{ text: 'Fine.', rating: 8 }]);
});

test('a missing file is reported as one', async () => {
  await expect(readSource(join(folder, 'nowhere.csv'))).rejects.toThrow('There is no such file or folder.');
});
