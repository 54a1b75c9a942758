import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { Backend } from '../common/backend';
import { type BuildSettings, buildModel } from '../model/build-model';
import { encodeBundle } from '../model/bundle/bundle';
import type { WeightDtype } from '../model/bundle/quantize';
import { decodeCheckpoint, encodeCheckpoint } from '../model/checkpoint';
import { defaultEpochs, MIN_EPOCHS } from '../model/train';
import { writeBundleFolder } from './bundle-folder';
import { backendOption, networkOpener } from './engine';
import { metricsTable } from './metrics-table';
import { integerFrom, main, positiveNumber, share } from './options';
import { progressReporter, stopOnInterrupt } from './progress';
import { readDataFiles } from './read-data';
import { reportBadRows } from './report-bad-rows';
import { defaultWorkers } from './workers';

interface Options {
  data: string[];
  unlabelled?: string[];
  out: string;
  epochs?: number;
  batch: number;
  embedding: number;
  hidden: number;
  minFreq: number;
  maxWords: number;
  maxLength: number;
  learningRate: number;
  epsilon: number;
  name?: string;
  limit?: number;
  wordDropout: number;
  split: number;
  seed: number;
  dtype: WeightDtype;
  backend: Backend;
  workers: number;
  json?: boolean;
}

const command = new Command('npm run train --')
  .description('Trains a model on labelled reviews and writes it as a bundle. Ctrl-C stops; the same command resumes.')
  .requiredOption('--data <file...>', 'CSV, TSV (also .gz) or an aclImdb folder')
  .option('--unlabelled <file...>', 'reviews whose words count for the lexicon')
  .option('--out <dir>', 'where the bundle goes', 'models/trained')
  .option(
    '--epochs <n>',
    `passes over the training part (default: ${MIN_EPOCHS}, more where there are few reviews)`,
    integerFrom(1),
  )
  .option('--batch <n>', 'reviews in one step', integerFrom(1), 32)
  .option('--embedding <n>', 'embedding units', integerFrom(1), 32)
  .option('--hidden <n>', 'hidden units', integerFrom(1), 64)
  .option('--min-freq <n>', 'leave rarer words out of the lexicon', integerFrom(1), 1)
  .option('--max-words <n>', 'most words in the lexicon', integerFrom(1), 20_000)
  .option('--max-length <n>', 'longest review in words; of a longer one the head and the tail', integerFrom(2), 400)
  .option('--learning-rate <x>', "Adam's; it falls to zero in a straight line", positiveNumber, 0.005)
  .option('--epsilon <x>', "Adam's: a larger one learns less from rare words", positiveNumber, 1e-4)
  .option('--word-dropout <share>', 'share of the words hidden at each step', share, 0.4)
  .option('--limit <n>', 'read only the first n good rows', integerFrom(1))
  .option('--split <share>', 'share held out for the metrics, whole films where films are known', share, 0.3)
  .option('--seed <n>', 'of split, weights and order', integerFrom(0), 1)
  .addOption(
    new Option('--dtype <type>', 'how weights are stored').choices(['float32', 'float16', 'uint8']).default('float16'),
  )
  .addOption(backendOption())
  .option('--name <text>', 'what people call the model; default: the data file and the sizes')
  .option(
    '--workers <n>',
    'threads that train together on the CPU; their number changes the last bits of the weights',
    integerFrom(1),
    defaultWorkers,
  )
  .option('--json', 'print the metrics as JSON');

async function readData(paths: string[], options: { limit?: number; requireLabels?: boolean }) {
  const data = await readDataFiles(paths, options);
  reportBadRows(data.bad);
  return data;
}

await main(async () => {
  const { workers, backend, json, ...options } = command.parse().opts<Options>();
  const { data: paths, unlabelled: unlabelledPaths, out, limit, embedding, hidden, name, ...rest } = options;
  const data = await readData(paths, { ...(limit && { limit }) });
  const settings: BuildSettings = {
    ...rest,
    epochs: rest.epochs ?? defaultEpochs(data.examples.length),
    embeddingUnits: embedding,
    hiddenUnits: hidden,
    name: name ?? `${data.name} ${embedding}/${hidden}`.slice(0, 100),
  };
  const unlabelled = unlabelledPaths && (await readData(unlabelledPaths, { requireLabels: false }));

  await mkdir(out, { recursive: true });
  const checkpointFile = join(out, 'checkpoint.bin');
  // Everything that the weights depend on: a checkpoint of anything else is not taken up.
  const training = JSON.stringify([settings, workers, data.sha256, data.examples.length, unlabelled?.sha256]);
  const found = await readFile(checkpointFile).catch(() => undefined);
  const resumeFrom = found && decodeCheckpoint(found, training);
  if (resumeFrom) process.stderr.write(`going on from ${checkpointFile}, after ${resumeFrom.steps} batches\n`);
  else if (found) process.stderr.write(`${checkpointFile} belongs to another training: starting anew\n`);

  const stop = stopOnInterrupt();

  const built = await buildModel(data, unlabelled, settings, networkOpener(backend, workers), {
    onStage: (what) => process.stderr.write(`${what}\n`),
    onProgress: progressReporter(),
    onCheckpoint: async (state) => {
      const fresh = `${checkpointFile}.new`;
      await writeFile(fresh, encodeCheckpoint(state, training));
      await rename(fresh, checkpointFile);
    },
    signal: stop,
    ...(resumeFrom && { resumeFrom }),
  });
  if (!built) {
    process.stderr.write(`stopped; the same command goes on from ${checkpointFile}\n`);
    process.exitCode = 130;
    return;
  }
  await writeBundleFolder(await encodeBundle(built, { dtype: settings.dtype }), out);
  await rm(checkpointFile, { force: true });
  process.stderr.write(`wrote ${out}\n`);
  process.stdout.write(`${json ? JSON.stringify(built.card.metrics) : metricsTable(built.card.metrics)}\n`);
});
