import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBundle } from '../../lib/cli/bundle-folder';
import { inventReviews } from '../fixtures/invented-reviews';
import { runCommand } from './run-command';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reeltone-shipped-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function writeReviews(name: string, labelled: boolean): Promise<string> {
  const rows = inventReviews(200, labelled ? 1 : 2, labelled).map(({ text: review, rating, movie }) =>
    labelled ? { review, rating, movie } : { review },
  );
  const file = join(folder, name);
  await writeFile(file, Papa.unparse(rows));
  return file;
}

test('the command makes a model of every stage, keeps the stages, and makes the same of them again', async () => {
  const [data, unlabelled] = [await writeReviews('labelled.csv', true), await writeReviews('more.csv', false)];
  const [out, stages] = [join(folder, 'model'), join(folder, 'stages')];
  const sizes = ['--embedding', '8', '--hidden', '8', '--max-words', '200', '--pretraining', '1', '--rounds', '2+1'];
  const files = ['--data', data, '--unlabelled', unlabelled, '--out', out, '--stages', stages];
  const run = () => runCommand('train-shipped', [...files, ...sizes, '--backend', 'cpu', '--workers', '2', '--json']);

  const first = await run();
  expect(first.status, first.errors).toBe(0);
  const { card, weights } = await readBundle(out);
  expect(JSON.parse(first.output)).toEqual(card.metrics);
  expect(card.hyperparameters).toMatchObject({ embeddingUnits: 8, hiddenUnits: 8, maxWords: 200, rounds: '2+1' });
  const made = (await readdir(stages)).filter((name) => !name.endsWith('-part')).map((name) => name.split('-')[0]);
  const expected = { language: 2, teacher: 2, n: 1, vectors: 1, student: 3, scores: 4 };
  expect(made.sort()).toEqual(
    Object.entries(expected)
      .flatMap(([stage, times]) => Array(times).fill(stage))
      .sort(),
  );

  const again = await run();
  expect(again.status, again.errors).toBe(0);
  expect(again.errors).not.toContain('epoch 1/');
  expect((await readBundle(out)).weights).toEqual(weights);
});
