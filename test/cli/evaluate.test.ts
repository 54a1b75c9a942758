import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBundleFolder } from '../../lib/cli/bundle-folder';
import { encodeBundle } from '../../lib/model/bundle/bundle';
import { FIXTURES } from '../model/import/fixture-models';
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
  const keys = 'n accuracy balancedAccuracy auc r2 r2Rounded rating calibrationError declined seconds backend';
  expect(Object.keys(result)).toEqual(expect.arrayContaining(keys.split(' ')));
  expect(result.sources).toHaveLength(1);
  expect(result).toMatchObject({ n: 3, rating: { n: 2 }, backend: 'cpu' });
  expect(errors).toContain('line 4');
  expect(errors).toContain('1 row left out');
});

test('people get a table with a row for each file and model, of as many reviews as they asked for', async () => {
  const plots = join(folder, 'plots', 'reviews.csv');
  await mkdir(join(folder, 'plots'));
  await writeFile(plots, 'text\nA ship leaves.\nTwo brothers meet.\nIt rains.\n');
  const texts = join(folder, 'texts.json');
  await writeFile(texts, '[["plain", "A lovely film", "+"], ["empty", "-", "e"]]');
  const args = ['--data', data, plots, '--most', '2', '--texts', texts, '--model', folder, '--beside', folder];
  const { output } = await runCommand('evaluate', args);
  const lines = output.split('\n');
  const rows = (name: string) => lines.filter((line) => new RegExp(`^${name} +test +2 `).test(line));
  expect(lines[0]).toMatch(/^source +model +rows +clear +accuracy/);
  expect(lines[2]).toMatch(/^ +test +2 /);
  const own = `${basename(folder)}/reviews.csv`;
  expect(rows(own)).toHaveLength(1);
  expect(rows('plots/reviews.csv')).toHaveLength(1);
  expect(output).toMatch(/^all together +test +4 /m);
  expect(output).toMatch(/^empty +1 of 1 +1 of 1$/m);
  const { output: json } = await runCommand('evaluate', [...args, '--json']);
  const { sources, texts: answers, beside } = JSON.parse(json);
  expect(sources.map(({ name, texts: count }: { name: string; texts: number }) => [name, count])).toEqual([
    [own, 2],
    ['plots/reviews.csv', 2],
  ]);
  expect(beside).toMatchObject({ name: 'test', sources: [{ n: 2 }, { n: 0 }], texts: answers });
});

test('without --model each review is read by the model of its language, and the declined are counted', async () => {
  const mixed = join(folder, 'mixed.csv');
  const rows = ['A wonderful film.,10', 'Muy buena y divertida.,9', 'Der Film war leider total langweilig.,2'];
  await writeFile(mixed, `text,rating\n${rows.join('\n')}\n`);
  const { output } = await runCommand('evaluate', ['--data', mixed, '--backend', 'cpu']);
  expect(output).toMatch(/^source +model .+ declined$/m);
  expect(output).toMatch(/^mixed.csv +of 2 languages +3 .+ 1$/m);
});

test('--limit takes the first reviews of each file', async () => {
  const args = ['--data', data, '--model', folder, '--limit', '2', '--json'];
  expect(JSON.parse((await runCommand('evaluate', args)).output)).toMatchObject({ n: 2 });
});

test('a model made elsewhere is measured by the ratings that predict gives, read with the same options', async () => {
  const elsewhere = join(folder, 'elsewhere');
  await cp(`${FIXTURES}gru-mask`, elsewhere, { recursive: true });
  await writeFile(join(elsewhere, 'words.json'), JSON.stringify({ lovely: 41, dull: 78, film: 120, music: 9 }));
  const rated = join(folder, 'rated.csv');
  await writeFile(rated, 'review,rating\nA lovely film,9\nA dull film,3\nDull music,2\n');
  const options = ['--model', elsewhere, '--length', '6', '--padding', 'post'];
  const [measured, predicted, unknown] = await Promise.all([
    runCommand('evaluate', ['--data', rated, '--json', ...options]),
    runCommand('predict', [...options, 'A lovely film', 'A dull film', 'Dull music']),
    runCommand('evaluate', ['--data', rated, '--held-out', ...options]),
  ]);
  const ratings = predicted.output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).rating);
  const { rating } = JSON.parse(measured.output);
  expect(rating.n).toBe(3);
  const errors = [9, 3, 2].map((given, i) => Math.abs(given - ratings[i]));
  expect(rating.mae).toBeCloseTo(errors.reduce((sum, error) => sum + error) / 3, 6);
  expect(new Set(ratings).size).toBe(3);
  expect(unknown).toMatchObject({ status: 1, output: '' });
  expect(unknown.errors).toContain('leave out --held-out');
});

test('--rationales measures explanations against the spans that people marked', async () => {
  const rationales = join(folder, 'rationales.jsonl');
  const reviews = [
    { text: 'A lovely film with a dull a', spans: [[2, 8]] },
    { text: 'a dull film', spans: [[2, 6]] },
  ];
  await writeFile(rationales, reviews.map((review) => `${JSON.stringify(review)}\n`).join(''));
  const [json, table] = await Promise.all([
    runCommand('evaluate', ['--rationales', rationales, '--model', folder, '--json']),
    runCommand('evaluate', ['--rationales', rationales, '--model', folder]),
  ]);
  const { n, auprc, f1, top5, phrases } = JSON.parse(json.output).rationales;
  expect(n).toBe(2);
  for (const share of [auprc, f1, top5, phrases.precision]) {
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  }
  expect(table.output).toMatch(new RegExp(`^test +2 +${auprc.toFixed(3)}`, 'm'));
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
