import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIXTURES } from '../model/import/fixture-models';
import { runCommand } from './run-command';

let folder: string;
let data: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reeltone-train-'));
  data = join(folder, 'reviews.csv');
  const rows = Array.from({ length: 400 }, (_, i) => {
    const words = i % 2 ? 'a warm and clever film' : 'a dull and empty film';
    return `"${words}, seen ${i} times ${'and again '.repeat(i % 30)}",${i % 2 ? 'positive' : 'negative'}`;
  });
  await writeFile(data, ['review,sentiment', ...rows].join('\n'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/**
 * Runs `npm run train` with the arguments.
 * @param stopAt once seen on standard error, sends Ctrl-C
 * @param preload a module that runs first, in each of its threads
 */
async function runTrain(args: string[], { stopAt, preload }: { stopAt?: string; preload?: string } = {}) {
  const imports = ['tsx', ...(preload ? [preload] : [])].flatMap((module) => ['--import', module]);
  const child = spawn(process.execPath, [...imports, 'lib/cli/train.ts', ...args]);
  const printed = { stdout: '', stderr: '' };
  let interrupted = false;
  child.stdout.on('data', (chunk) => {
    printed.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    printed.stderr += chunk;
    if (!stopAt || interrupted || !printed.stderr.includes(stopAt)) return;
    interrupted = child.kill('SIGINT');
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  return { status, ...printed };
}

const sizes = ['--embedding', '6', '--hidden', '6', '--batch', '4', '--epochs', '40'];
const weights = (out: string) => readFile(join(out, 'weights.bin'));

test.each([1, 2])(
  'Ctrl-C stops cleanly, and the same command goes on to the same weights: %i workers',
  async (workers) => {
    const [whole, halted] = [join(folder, `whole-${workers}`), join(folder, `halted-${workers}`)];
    const command = (out: string) => ['--data', data, '--out', out, '--json', '--workers', `${workers}`, ...sizes];
    const first = await runTrain(command(whole));
    expect(first.status, first.stderr).toBe(0);
    const [, heldOut] = first.stderr.match(/(\d+) held out/)!.map(Number);
    expect(JSON.parse(first.stdout)).toMatchObject({ n: heldOut });
    expect(first.stderr.includes('computing with 2 workers')).toBe(workers === 2);

    const stopped = await runTrain(command(halted), { stopAt: 'epoch 1/40' });
    expect(stopped).toMatchObject({ status: 130, stdout: '' });
    expect(stopped.stderr).toContain('the same command goes on');

    const resumed = await runTrain(command(halted));
    expect(resumed.status, resumed.stderr).toBe(0);
    expect(resumed.stderr).toContain('going on from');
    expect(await weights(halted)).toEqual(await weights(whole));
  },
);

test('what the model says of itself is what the command evaluate measures, on the reviews held out', async () => {
  const out = join(folder, 'held-out');
  const trained = await runTrain(['--data', data, '--out', out, '--json', ...sizes, '--epochs', '1']);
  const given = ['--data', data, '--model', out, '--json'];
  const measured = await runCommand('evaluate', [...given, '--held-out']);
  expect(JSON.parse(measured.output)).toMatchObject(JSON.parse(trained.stdout));
  const flattered = await runCommand('evaluate', given);
  expect(JSON.parse(flattered.output)).toMatchObject({ n: 400 });
  expect(flattered.errors).toContain('--held-out');
  const limited = await runCommand('evaluate', [...given, '--held-out', '--limit', '9']);
  expect(limited).toMatchObject({ output: '' });
  expect(limited.status).not.toBe(0);
});

test('a worker that dies ends the command with one clear line, and the checkpoint is as good as before', async () => {
  const [whole, broken] = [join(folder, 'whole'), join(folder, 'broken')];
  const command = (out: string) => ['--data', data, '--out', out, '--workers', '2', ...sizes];
  expect(await runTrain(command(whole))).toMatchObject({ status: 0 });
  await runTrain(command(broken), { stopAt: 'epoch 1/40' });

  const died = await runTrain(command(broken), { preload: './test/cli/dying-worker.mjs' });
  expect(died).toMatchObject({ status: 1, stdout: '' });
  const errors = died.stderr.split('\n').filter((line) => line.startsWith('error:'));
  expect(errors).toEqual([expect.stringMatching(/exit code 3\)\. .* resumes from its last checkpoint/)]);

  const alone = join(folder, 'alone');
  await cp(broken, alone, { recursive: true });
  const other = await runTrain([...command(alone), '--workers', '1']);
  expect(other.stderr).toContain('belongs to another training');
  const resumed = await runTrain(command(broken));
  expect(resumed.stderr).toContain('going on from');
  expect(resumed.status, resumed.stderr).toBe(0);
  expect(await weights(broken)).toEqual(await weights(whole));
});

test('bad input is one clear line and a non-zero exit', async () => {
  const [missing, nonsense, ignored] = await Promise.all([
    runTrain(['--data', join(folder, 'nowhere.csv'), '--out', join(folder, 'a')]),
    runTrain(['--data', data, '--epochs', 'many']),
    runTrain(['--data', data, '--model', 'assets/model/en', '--language', 'de']),
  ]);
  expect(missing).toMatchObject({ status: 1, stdout: '' });
  expect(missing.stderr.trim().split('\n')).toEqual([expect.stringContaining('nowhere.csv')]);
  expect(nonsense.status).toBe(1);
  expect(nonsense.stderr).toContain('--epochs');
  expect(ignored.status).toBe(1);
  expect(ignored.stderr).toBe("error: option '--model <path>' cannot be used with option '--language <code>'\n");
});

test('--model continues a model that was made elsewhere, and gives the files that Keras reads', async () => {
  const [from, out] = [join(folder, 'made-elsewhere'), join(folder, 'continued')];
  await cp(`${FIXTURES}gru-mask`, from, { recursive: true });
  const words = 'a warm and clever film dull empty seen times again'.split(' ');
  await writeFile(join(from, 'words.json'), JSON.stringify(Object.fromEntries(words.map((word, i) => [word, i + 1]))));
  const options = [
    '--data',
    data,
    '--model',
    from,
    '--out',
    out,
    '--learning-rate',
    '0.01',
    '--epochs',
    '20',
    '--json',
  ];
  const trained = await runTrain(options);
  expect(trained.status, trained.stderr).toBe(0);
  expect(JSON.parse(trained.stdout).accuracy).toBe(1);
  expect((await readdir(out)).sort()).toEqual(['README.md', 'model.keras', 'model.onnx', 'tokenizer.json']);
  const { output } = await runCommand('predict', ['--model', out, 'a warm and clever film', 'a dull and empty film']);
  const [good, bad] = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).score);
  expect(good - bad).toBeGreaterThan(0.4);

  await cp(`${FIXTURES}conv-gmp/model.keras`, join(from, 'model.keras'));
  const refused = await runTrain(['--data', data, '--model', from, '--out', out]);
  expect(refused).toMatchObject({ status: 1, stdout: '' });
  expect(refused.stderr).toContain('This model can rate reviews, but be neither trained nor exported here');
});
