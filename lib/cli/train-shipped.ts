import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { Backend } from '../common/backend';
import { encodeBundle } from '../model/bundle/bundle';
import type { WeightDtype } from '../model/bundle/quantize';
import { buildShippedModel } from '../recipe/recipe';
import { RECIPE } from '../recipe/settings';
import { SHIPPED_MODEL, writeBundleFolder } from './bundle-folder';
import { backendOption, networkOpener, openEngine } from './engine';
import { inLanguageThread } from './language-thread';
import { metricsTable } from './metrics-table';
import { integerFrom, main } from './options';
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
  .option('--stages <dir>', 'where the stages are kept, to go on from', join('models', 'stages'))
  .option('--rounds <epochs>', 'epochs of the students in each round', RECIPE.rounds.join('+'))
  .option('--pretraining <epochs>', 'epochs of learning the language first', integerFrom(0), RECIPE.pretraining.epochs)
  .option('--trial', 'measure on a part of the training reviews instead, to choose settings by', RECIPE.trial)
  .option('--embedding <n>', 'embedding units', integerFrom(1), RECIPE.embeddingUnits)
  .option('--hidden <n>', 'hidden units', integerFrom(1), RECIPE.hiddenUnits)
  .option('--max-words <n>', 'most words in the lexicon', integerFrom(1), RECIPE.maxWords)
  .option('--seed <n>', 'of everything', integerFrom(0), RECIPE.seed)
  .option('--name <text>', 'what people call the model', 'Reeltone 4 (IMDb, 128/256)')
  .addOption(
    new Option('--dtype <type>', 'how weights are stored')
      .choices(['float32', 'float16', 'uint8'])
      .default(RECIPE.dtype),
  )
  .addOption(backendOption())
  .option('--workers <n>', 'threads that train together on the CPU', integerFrom(1), defaultWorkers)
  .option('--json', 'print the metrics as JSON');

/** A line on standard error with the minutes and seconds since the start. */
function tellStage(what: string): void {
  const seconds = Math.round(performance.now() / 1000);
  process.stderr.write(`[${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}] ${what}\n`);
}

await main(async () => {
  const { data: paths, unlabelled: more, out, stages, json, ...options } = command.parse().opts<Options>();
  const data = await readDataFiles(paths);
  const unlabelled = await readDataFiles(more, { requireLabels: false });
  reportBadRows([...data.bad, ...unlabelled.bad]);
  const { name, seed, maxWords, embedding, hidden, rounds, pretraining, trial, dtype, backend, workers } = options;
  const settings = {
    ...RECIPE,
    ...{ name, seed, dtype, trial, maxWords, embeddingUnits: embedding, hiddenUnits: hidden },
    rounds: rounds.split('+').map(integerFrom(1)),
    pretraining: { ...RECIPE.pretraining, epochs: pretraining },
  };
  const engine = await openEngine();
  const means = {
    open: networkOpener(backend, workers),
    withLanguageNetwork: inLanguageThread(engine),
    engine,
    store: stageFiles(stages),
  };
  const built = await buildShippedModel(data, unlabelled, settings, means, {
    onStage: tellStage,
    onProgress: progressReporter(),
    signal: stopOnInterrupt(),
  });
  if (!built) {
    process.stderr.write(`stopped; the same command goes on from ${stages}\n`);
    process.exitCode = 130;
    return;
  }
  await writeBundleFolder(await encodeBundle(built, { dtype: settings.dtype }), out);
  tellStage(`wrote ${out}`);
  process.stdout.write(`${json ? JSON.stringify(built.card.metrics) : metricsTable(built.card.metrics)}\n`);
});
