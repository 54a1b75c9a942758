import { join } from 'node:path';
import { Command } from 'commander';
import type { Backend } from '../common/backend';
import { TRAINING_BOUNDS } from '../common/training-bounds';
import { encodeBundle } from '../model/bundle/bundle';
import type { WeightDtype } from '../model/bundle/quantize';
import { buildShippedModel } from '../recipe/recipe';
import { RECIPE } from '../recipe/settings';
import { SOURCES, type SourceData } from '../recipe/sources';
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
  data: string;
  out: string;
  stages: string;
  name: string;
  rounds: string;
  pretraining: number;
  templates: number;
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
  .description(
    'Builds the shipped model from the files that docs/model.md names. Ctrl-C stops; the same command resumes.',
  )
  .requiredOption('--data <folder>', 'where these files are')
  .option('--out <dir>', 'where the bundle goes', SHIPPED_MODEL)
  .option('--stages <dir>', 'where the stages are kept, to resume from', join('models', 'stages'))
  .option('--rounds <epochs>', 'epochs of the students in each round', RECIPE.rounds.join('+'))
  .option(
    '--pretraining <epochs>',
    'epochs of predicting the next word first',
    integerFrom(0),
    RECIPE.pretraining.epochs,
  )
  .option('--templates <n>', 'texts made from templates', integerFrom(0), RECIPE.templates)
  .option('--trial', 'measure on a part of the training reviews instead, to choose settings by', RECIPE.trial)
  .option('--embedding <n>', 'embedding units', integerWithin(TRAINING_BOUNDS.embeddingUnits), RECIPE.embeddingUnits)
  .option('--hidden <n>', 'hidden units', integerWithin(TRAINING_BOUNDS.hiddenUnits), RECIPE.hiddenUnits)
  .option('--max-words <n>', 'most words in the lexicon', integerWithin(TRAINING_BOUNDS.maxWords), RECIPE.maxWords)
  .option('--seed <n>', 'of everything', integerWithin(TRAINING_BOUNDS.seed), RECIPE.seed)
  .option('--name <text>', 'what people call the model', 'Reeltone 5')
  .addOption(dtypeOption(RECIPE.dtype))
  .addOption(backendOption())
  .option('--workers <n>', 'threads that train together on the CPU', integerFrom(1), defaultWorkers)
  .option('--json', 'print the metrics as JSON');

/** Writes a line to standard error, with the minutes and seconds since the start. */
function reportStage(line: string): void {
  const seconds = Math.round(performance.now() / 1000);
  process.stderr.write(`[${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}] ${line}\n`);
}

async function readSources(folder: string): Promise<SourceData[]> {
  const read: SourceData[] = [];
  for (const source of SOURCES) {
    const { bad, badCount, ...data } = await readDataFiles([join(folder, source.file)], {
      requireLabels: source.kind === 'rated',
      scale: 10,
    });
    reportBadRows({ bad, badCount });
    read.push({ ...source, ...data });
  }
  return read;
}

await main(async () => {
  const { data: folder, out, stages, json, ...options } = command.parse().opts<Options>();
  const sources = await readSources(folder);
  const { name, seed, maxWords, embedding, hidden, rounds, pretraining, templates, trial, dtype, backend, workers } =
    options;
  const settings = {
    ...RECIPE,
    name,
    seed,
    dtype,
    trial,
    templates,
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
  const built = await buildShippedModel(sources, settings, environment, {
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
