import { mkdir } from 'node:fs/promises';
import { Command, Option } from 'commander';
import type { Backend } from '../common/backend';
import { TRAINING_BOUNDS } from '../common/training-bounds';
import { checkSides } from '../data/check-sides';
import { languageOfTexts } from '../language/language-of-texts';
import { type BuildSettings, buildModel } from '../model/build-model';
import { encodeBundle } from '../model/bundle/bundle';
import type { Metrics } from '../model/bundle/model-card';
import { decodeCheckpoint, encodeCheckpoint } from '../model/checkpoint';
import type { TrainState } from '../model/train';
import { defaultEpochs, type FullSettings, MIN_EPOCHS, TRAINING_DEFAULTS } from '../model/training-settings';
import { writeBundleFolder } from './bundle-folder';
import { type CheckpointFile, checkpointFile } from './checkpoint-file';
import { backendOption, networkOpener } from './engine';
import { fineTune } from './fine-tune';
import { metricsTable } from './metrics-table';
import {
  type ColumnOptions,
  choicesOf,
  dtypeOption,
  integerFrom,
  integerWithin,
  main,
  positiveNumber,
  type ReadingOptions,
  readingChoicesOf,
  share,
  withColumnOptions,
  withReadingOptions,
} from './options';
import { progressReporter, stopOnInterrupt } from './progress';
import { type DataFiles, type ReadDataOptions, readDataFiles } from './read-data';
import { reportBadRows } from './report-bad-rows';
import { defaultWorkers } from './workers';

interface Options
  extends Omit<FullSettings, 'embeddingUnits' | 'hiddenUnits' | 'epochs'>,
    ColumnOptions,
    ReadingOptions {
  model?: string;
  data: string[];
  unlabelled?: string[];
  language?: string;
  out: string;
  embedding: number;
  hidden: number;
  epochs?: number;
  name?: string;
  limit?: number;
  backend: Backend;
  workers: number;
  json?: boolean;
}

const bounds = TRAINING_BOUNDS;
const defaults = TRAINING_DEFAULTS;
const epochsText = `passes over the training part (default: ${MIN_EPOCHS}, more where there are few reviews)`;
const workersText = 'threads that compute together on the CPU; their number changes the last bits of the weights';

/** Settings that a model which is continued brings with it. */
const OF_THE_MODEL = [
  'language',
  'unlabelled',
  'embedding',
  'hidden',
  'minFreq',
  'maxWords',
  'maxLength',
  'trainedLength',
  'wordDropout',
  'epsilon',
  'dtype',
] satisfies (keyof Options)[];

const command = withReadingOptions(
  withColumnOptions(new Command('npm run train --'))
    .description(
      'Trains a model on labelled reviews and writes it as a bundle. Ctrl-C stops; the same command resumes.',
    )
    .requiredOption('--data <file...>', 'CSV, TSV or JSON (also .gz or .zip), or an aclImdb folder')
    .addOption(
      new Option(
        '--model <path>',
        'folder or zip of a model, of Reeltone or made elsewhere, to continue with these reviews',
      ).conflicts(OF_THE_MODEL),
    )
    .option('--unlabelled <file...>', 'reviews whose words count for the lexicon')
    .option('--language <code>', 'of the reviews, ISO 639-1 (default: as it is found in them)')
    .option('--out <dir>', 'where the bundle goes', 'models/trained')
    .option('--epochs <n>', epochsText, integerWithin(bounds.epochs))
    .option('--batch <n>', 'reviews in one step', integerWithin(bounds.batch), defaults.batch)
    .option('--embedding <n>', 'embedding units', integerWithin(bounds.embeddingUnits), defaults.embeddingUnits)
    .option('--hidden <n>', 'hidden units', integerWithin(bounds.hiddenUnits), defaults.hiddenUnits)
    .option('--min-freq <n>', 'leave rarer words out of the lexicon', integerWithin(bounds.minFreq), defaults.minFreq)
    .option('--max-words <n>', 'most words in the lexicon', integerWithin(bounds.maxWords), defaults.maxWords)
    .option('--max-length <n>', 'most words read; of a longer review head and tail', integerFrom(2), defaults.maxLength)
    .option('--trained-length <n>', 'most words trained on, likewise', integerFrom(2), defaults.trainedLength)
    .option('--learning-rate <x>', "Adam's; it falls linearly to zero", positiveNumber, defaults.learningRate)
    .option('--epsilon <x>', "Adam's: a larger one learns less from rare words", positiveNumber, defaults.epsilon)
    .option('--word-dropout <share>', 'share of the words hidden at each step', share, defaults.wordDropout)
    .option('--limit <n>', 'read only the first n good rows', integerFrom(1))
    .option(
      '--split <share>',
      'share held out for the metrics: whole films where there are twenty, no text nearly twice',
      share,
      defaults.split,
    )
    .option('--seed <n>', 'of split, weights and order', integerWithin(bounds.seed), defaults.seed)
    .addOption(dtypeOption(defaults.dtype))
    .addOption(backendOption())
    .option('--name <text>', 'what people call the model; default: the data file and the sizes')
    .option('--workers <n>', workersText, integerFrom(1), defaultWorkers)
    .option('--json', 'print the metrics as JSON'),
);

/** Reviews by which the language is found. */
const SAMPLE = 200;

await main(async () => {
  const options = command.parse().opts<Options>();
  const { out, limit, workers, backend } = options;
  const data = await readData(options.data, { ...choicesOf(options), ...(limit && { limit }) });
  checkSides(data.examples);
  await mkdir(out, { recursive: true });
  const checkpoint = checkpointFile(out);
  const openNetwork = networkOpener(backend, workers);
  if (options.model !== undefined) return report(options, checkpoint, await continueTraining(options.model));

  const language = options.language ?? languageOfTexts(data.examples.slice(0, SAMPLE).map(({ text }) => text)) ?? 'en';
  process.stderr.write(`the reviews are read as ${language}\n`);
  const unlabelled = options.unlabelled && (await readData(options.unlabelled, { requireLabels: false }));
  const settings = { ...settingsOf(options, data), language };
  const identity = JSON.stringify([settings, workers, data.sha256, data.examples.length, unlabelled?.sha256]);
  const resumeFrom = await resumable(checkpoint, identity);
  const built = await buildModel(data, unlabelled, settings, openNetwork, {
    onStage: (stage) => process.stderr.write(`${stage}\n`),
    onProgress: progressReporter(),
    onCheckpoint: (state) => checkpoint.write(encodeCheckpoint(state, identity)),
    signal: stopOnInterrupt(),
    ...(resumeFrom && { resumeFrom }),
  });
  if (built) await writeBundleFolder(await encodeBundle(built, { dtype: settings.dtype }), out);
  await report(options, checkpoint, built?.card.metrics);

  function continueTraining(model: string) {
    const chosen = (setting: string) => command.getOptionValueSource(setting) === 'cli';
    return fineTune({ ...options, model, data, chosen, choices: readingChoicesOf(options), openNetwork, checkpoint });
  }
});

/** @param metrics absent when the training was stopped */
async function report({ out, json }: Options, checkpoint: CheckpointFile, metrics?: Metrics): Promise<void> {
  if (!metrics) {
    process.stderr.write(`stopped; the same command goes on from ${checkpoint.path}\n`);
    process.exitCode = 130;
    return;
  }
  await checkpoint.remove();
  process.stderr.write(`wrote ${out}\n`);
  process.stdout.write(`${json ? JSON.stringify(metrics) : metricsTable(metrics)}\n`);
}

async function readData(paths: string[], options: ReadDataOptions): Promise<DataFiles> {
  const data = await readDataFiles(paths, { ...options, aloud: true });
  reportBadRows(data);
  return data;
}

function settingsOf(options: Options, { name, examples }: DataFiles): BuildSettings {
  const { batch, minFreq, maxWords, learningRate, epsilon, wordDropout, split, seed, dtype } = options;
  const { maxLength, trainedLength, embedding, hidden, epochs = defaultEpochs(examples.length) } = options;
  return {
    batch,
    minFreq,
    maxWords,
    maxLength,
    trainedLength,
    learningRate,
    epsilon,
    wordDropout,
    split,
    seed,
    dtype,
    epochs,
    embeddingUnits: embedding,
    hiddenUnits: hidden,
    name: options.name ?? `${name} ${embedding}/${hidden}`.slice(0, 100),
  };
}

/** @param identity of everything that the weights depend on: a checkpoint of another training is not resumed */
async function resumable({ path, read }: CheckpointFile, identity: string): Promise<TrainState | undefined> {
  const found = await read();
  const state = found && decodeCheckpoint(found, identity);
  if (state) process.stderr.write(`going on from ${path}, after ${state.steps} batches\n`);
  else if (found) process.stderr.write(`${path} belongs to another training: starting anew\n`);
  return state;
}
