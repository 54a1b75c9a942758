import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBundleFolder } from '../../lib/cli/bundle-folder';
import { encodeBundle } from '../../lib/model/bundle/bundle';
import { draftBundle } from '../model/support';
import { runCommand } from './run-command';

let folder: string;
let data: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reeltone-'));
  data = join(folder, 'reviews.csv');
  const rows = ['review,sentiment,rating', '"A lovely film, twice",positive,9', 'A dull film,negative,3'];
  await writeFile(data, `${[...rows, 'No sentiment,,', 'Fine music,positive,'].join('\n')}\n`);
  const draft = draftBundle({ lexiconSize: 6, embeddingUnits: 5, hiddenUnits: 3 }, ['a', 'dull', 'lovely', 'film']);
  await writeBundleFolder(await encodeBundle(draft, { dtype: 'float32' }), folder);
});
afterAll(() => rm(folder, { recursive: true }));

test('--json prints one line on standard output, and all else goes elsewhere', async () => {
  const { status, output, errors } = await runCommand('evaluate', ['--data', data, '--model', folder, '--json']);
  expect(status).toBe(0);
  expect(output.match(/\n/g)).toHaveLength(1);
  const result = JSON.parse(output);
  expect(Object.keys(result)).toEqual(
    'n accuracy balancedAccuracy auc r2 r2Rounded rating calibrationError seconds backend'.split(' '),
  );
  expect(result).toMatchObject({ n: 3, rating: { n: 2 }, backend: 'cpu' });
  expect(errors).toContain('line 4');
  expect(errors).toContain('1 row left out');
});

test('people get a table, of as many reviews as they asked for', async () => {
  const { output } = await runCommand('evaluate', ['--data', data, '--model', folder, '--limit', '2']);
  expect(output).toMatch(/^reviews with a label +2\naccuracy +[01]\.\d{4}\n/);
});

test.each([
  ['no data', [], '--data'],
  ['a missing file', ['--data', 'nowhere.csv'], 'nowhere.csv: There is no such file or folder.'],
  ['a limit that is no number', ['--data', 'x.csv', '--limit', 'many'], '--limit'],
])('%s is one clear line and a failure', async (_, args, message) => {
  const { status, output, errors } = await runCommand('evaluate', [...args, '--model', folder, '--json']);
  expect(status).not.toBe(0);
  expect(output).toBe('');
  expect(errors).toContain(message);
  expect(errors.trimEnd()).not.toContain('\n');
});
