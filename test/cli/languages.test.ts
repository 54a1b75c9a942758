import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from './run-command';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reeltone-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the shares of each file are followed by those of all', async () => {
  const files = { 'en.csv': 'text\nA wonderful film for all.\n', 'es.csv': 'text\nMuy buena y divertida.\n' };
  const paths = Object.keys(files).map((name) => join(folder, name));
  await Promise.all(Object.values(files).map((content, i) => writeFile(paths[i]!, content)));
  const { output } = await runCommand('languages', ['--data', ...paths]);
  expect(output).toMatch(/^es\.csv +3 to 10 words +1 +0\.000 +1\.000 /m);
  expect(output).toMatch(/^all +3 to 10 words +2 +0\.500 +0\.500 /m);
});

test('what computes is written once, however many languages are read', async () => {
  const { errors } = await runCommand('predict', ['A wonderful film.', 'Muy buena y divertida.']);
  expect(errors.match(/computing on/g)).toHaveLength(1);
});
