import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBundle } from '../../lib/cli/bundle-folder';
import { SOURCES } from '../../lib/recipe/sources';
import { inventReviews } from '../fixtures/invented-reviews';
import { runCommand } from './run-command';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reeltone-shipped-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A small file of invented reviews for each source. */
async function writeSources(): Promise<void> {
  await mkdir(join(folder, 'en'));
  for (const [seed, { file, kind }] of SOURCES.entries()) {
    const rows = inventReviews(seed < 2 ? 200 : 12, seed, true).map(({ text, rating, movie }) => {
      if (kind === 'no opinion' || kind === 'unlabelled') return { text };
      return kind === 'rewritten'
        ? { text, sentiment: rating! > 5 ? 'positive' : 'negative' }
        : { text, rating, movie };
    });
    await writeFile(join(folder, file), gzipSync(Papa.unparse(rows)));
  }
}

test('the command makes a model of every stage, keeps the stages, and makes the same of them again', async () => {
  await writeSources();
  const [out, stages] = [join(folder, 'model'), join(folder, 'stages')];
  const sizes = ['--embedding', '8', '--hidden', '8', '--max-words', '200', '--pretraining', '1', '--rounds', '2+1'];
  const files = ['--data', folder, '--out', out, '--stages', stages, '--templates', '50'];
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
