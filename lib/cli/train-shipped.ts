import { join } from 'node:path';
import { Command } from 'commander';
import type { Backend } from '../common/backend';
import { TRAINING_BOUNDS } from '../common/training-bounds';
import { encodeBundle } from '../model/bundle/bundle';
import type { WeightDtype } from '../model/bundle/quantize';
import { buildShippedModel } from '../recipe/recipe';
import { RECIPE } from '../recipe/settings';
import { SHIPPED_MODEL, writeBundleFolder } from './bundle-folder';
import { backendOption, networkOpener, openEngine } from './engine';
import { inLanguageThread } from './language-thread';
import { metricsTable } from './metrics-table';
import { dtypeOption, integerFrom, integerWithin, main } from './options';
import { progressReporter, stopOnInterrupt } from './progress';
import { readDataFiles } from './read-data';
import { reportBadRows } from './report-bad-rows';
import { stageFiles } from './stage-files';
import { defaultWorkers } from './workers';

interface Options {
  data: string[];
  unlabelled: string[];
  out: string;
  stages: string;
  name: string;
  rounds: string;
  pretraining: number;
  trial: boolean;
  embedding: number;
  hidden: number;
  maxWords: number;
  seed: number;
  dtype: WeightDtype;
  backend: Backend;
  workers: number;
  json?: boolean;
}

const command = new Command('npm run train:shipped --')
  .description('Builds the shipped model from reviews with and without labels. Ctrl-C stops; the same command resumes.')
  .requiredOption('--data <file...>', 'labelled reviews: CSV, TSV (also .gz) or an aclImdb folder')
  .requiredOption('--unlabelled <file...>', 'more reviews')
  .option('--out <dir>', 'where the bundle goes', SHIPPED_MODEL)
  .option('--stages <dir>', 'where the stages are kept, to resume from', join('models', 'stages'))
  .option('--rounds <epochs>', 'epochs of the students in each round', RECIPE.rounds.join('+'))
  .option(
    '--pretraining <epochs>',
    'epochs of predicting the next word first',
    integerFrom(0),
    RECIPE.pretraining.epochs,
  )
  .option('--trial', 'measure on a part of the training reviews instead, to choose settings by', RECIPE.trial)
  .option('--embedding <n>', 'embedding units', integerWithin(TRAINING_BOUNDS.embeddingUnits), RECIPE.embeddingUnits)
  .option('--hidden <n>', 'hidden units', integerWithin(TRAINING_BOUNDS.hiddenUnits), RECIPE.hiddenUnits)
  .option('--max-words <n>', 'most words in the lexicon', integerWithin(TRAINING_BOUNDS.maxWords), RECIPE.maxWords)
  .option('--seed <n>', 'of everything', integerWithin(TRAINING_BOUNDS.seed), RECIPE.seed)
  .option('--name <text>', 'what people call the model', 'Reeltone 4')
  .addOption(dtypeOption(RECIPE.dtype))
  .addOption(backendOption())
  .option('--workers <n>', 'threads that train together on the CPU', integerFrom(1), defaultWorkers)
  .option('--json', 'print the metrics as JSON');

/** Writes a line to standard error, with the minutes and seconds since the start. */
function reportStage(line: string): void {
  const seconds = Math.round(performance.now() / 1000);
  process.stderr.write(`[${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}] ${line}\n`);
}

await main(async () => {
  const { data: paths, unlabelled: more, out, stages, json, ...options } = command.parse().opts<Options>();
  const data = await readDataFiles(paths);
  const unlabelled = await readDataFiles(more, { requireLabels: false });
  reportBadRows([...data.bad, ...unlabelled.bad]);
  const { name, seed, maxWords, embedding, hidden, rounds, pretraining, trial, dtype, backend, workers } = options;
  const settings = {
    ...RECIPE,
    name,
    seed,
    dtype,
    trial,
    maxWords,
    embeddingUnits: embedding,
    hiddenUnits: hidden,
    rounds: rounds.split('+').map(integerFrom(1)),
    pretraining: { ...RECIPE.pretraining, epochs: pretraining },
  };
  const engine = await openEngine();
  const environment = {
    openNetwork: networkOpener(backend, workers),
    withLanguageNetwork: inLanguageThread(engine),
    engine,
    store: stageFiles(stages),
  };
  const built = await buildShippedModel(data, unlabelled, settings, environment, {
    onStage: reportStage,
    onProgress: progressReporter(),
    signal: stopOnInterrupt(),
  });
  if (!built) {
    process.stderr.write(`stopped; the same command goes on from ${stages}\n`);
    process.exitCode = 130;
    return;
  }
  await writeBundleFolder(await encodeBundle(built, { dtype: settings.dtype }), out);
  reportStage(`wrote ${out}`);
  process.stdout.write(`${json ? JSON.stringify(built.card.metrics) : metricsTable(built.card.metrics)}\n`);
});
