import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from './run-command';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reeltone-baselines-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('every system is measured on the same held-out reviews, as a table and as JSON', async () => {
  const file = join(folder, 'reviews.csv');
  const rows = Array.from({ length: 200 }, (_, i) => {
    const words = i % 2 ? 'A wonderful film. I loved it.' : 'A terrible film. I hated it.';
    return `"${words} It is number ${i}.",${i % 2 ? 'positive' : 'negative'},${i % 2 ? 9 : 2}`;
  });
  await writeFile(file, ['review,sentiment,rating', ...rows].join('\n'));
  const { status, output, errors } = await runCommand('baselines', ['--data', file, '--split', '0.2', '--json']);
  expect(status, errors).toBe(0);
  const { heldOut, rows: systems, lengths } = JSON.parse(output);
  expect(Math.abs(heldOut - 40)).toBeLessThan(4 * 5.7); // binomial
  expect(lengths['1 to 10 words']).toBeGreaterThan(0);
  expect(systems).toHaveLength(6);
  for (const { system, n, accuracy, rating, accuracyByLength } of systems) {
    expect([system, n, rating.n]).toEqual([system, heldOut, heldOut]);
    // So few reviews are too few for the networks, whose epochs suit thousands.
    const least = /units/.test(system) ? 0.3 : 0.9;
    expect(accuracy, system).toBeGreaterThan(least);
    expect(accuracyByLength['11 to 40'], system).toBeGreaterThan(least);
  }
});
