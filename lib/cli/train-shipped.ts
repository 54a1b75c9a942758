import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { Backend } from '../common/backend';
import { TRAINING_BOUNDS } from '../common/training-bounds';
import { encodeBundle } from '../model/bundle/bundle';
import type { WeightDtype } from '../model/bundle/quantize';
import { modelName, recipeOf } from '../recipe/language-settings';
import { SOURCES_OF } from '../recipe/language-sources';
import { buildShippedModel, calibrateAnew } from '../recipe/recipe';
import type { RecipeSettings } from '../recipe/settings';
import { readBundle, SHIPPED_MODELS, writeBundleFolder } from './bundle-folder';
import { backendOption, networkOpener, openEngine } from './engine';
import { inLanguageThread } from './language-thread';
import { metricsTable } from './metrics-table';
import { dtypeOption, integerFrom, integerWithin, main } from './options';
import { progressReporter, reportStage, stopOnInterrupt } from './progress';
import { readRecipeSources } from './recipe-sources';
import { stageFiles } from './stage-files';
import { defaultWorkers } from './workers';

interface Options {
  data: string;
  language: string;
  out?: string;
  stages: string;
  name?: string;
  rounds?: number[];
  pretraining?: number;
  templates?: number;
  trial: boolean;
  calibrate?: string;
  embedding?: number;
  hidden?: number;
  maxWords?: number;
  maxLength?: number;
  seed: number;
  dtype?: WeightDtype;
  backend: Backend;
  workers: number;
  json?: boolean;
}

const command = new Command('npm run train:shipped --')
  .description(
    'Builds the shipped model of a language from the files that docs/model.md names. Ctrl-C stops; the same command ' +
      'resumes. Settings that are not given are those of lib/recipe/language-settings.ts.',
  )
  .requiredOption('--data <folder>', 'where these files are')
  .addOption(new Option('--language <code>', 'of the reviews').choices(Object.keys(SOURCES_OF)).default('en'))
  .option('--out <dir>', 'where the bundle goes (default: assets/model/<language>)')
  .option('--stages <dir>', 'where the stages are kept, to resume from', join('models', 'stages'))
  .option('--rounds <epochs>', 'epochs of the students in each round, as in 2+3', epochsOfRounds)
  .option('--pretraining <epochs>', 'epochs of predicting the next word first', integerFrom(0))
  .option('--templates <n>', 'texts made from templates', integerFrom(0))
  .option('--trial', 'measure on a part of the training reviews instead, to choose settings by', false)
  .addOption(
    new Option('--calibrate <model>', 'only measure and calibrate this model anew: a folder or zip').conflicts([
      'rounds',
      'pretraining',
      'templates',
      'embedding',
      'hidden',
      'maxWords',
    ]),
  )
  .option('--embedding <n>', 'embedding units', integerWithin(TRAINING_BOUNDS.embeddingUnits))
  .option('--hidden <n>', 'hidden units', integerWithin(TRAINING_BOUNDS.hiddenUnits))
  .option('--max-words <n>', 'most words in the lexicon', integerWithin(TRAINING_BOUNDS.maxWords))
  .option('--max-length <n>', 'most words that the model reads; of a longer text head and tail', integerFrom(2))
  .option('--seed <n>', 'of everything', integerWithin(TRAINING_BOUNDS.seed), 1)
  .option('--name <text>', 'what people call the model (default: that of the model that ships, such as Reeltone 7)')
  .addOption(dtypeOption())
  .addOption(backendOption())
  .option('--workers <n>', 'threads that compute together on the CPU', integerFrom(1), defaultWorkers)
  .option('--json', 'print the metrics as JSON');

function epochsOfRounds(text: string): number[] {
  return text.split('+').map(integerFrom(1));
}

/** The settings of the recipe, where the options say nothing else. */
function settingsOf({ language, name, seed, trial, ...options }: Options): RecipeSettings {
  const recipe = recipeOf(language);
  return {
    ...recipe,
    name: name ?? modelName(language),
    seed,
    trial,
    dtype: options.dtype ?? recipe.dtype,
    templates: options.templates ?? recipe.templates,
    maxWords: options.maxWords ?? recipe.maxWords,
    maxLength: options.maxLength ?? recipe.maxLength,
    embeddingUnits: options.embedding ?? recipe.embeddingUnits,
    hiddenUnits: options.hidden ?? recipe.hiddenUnits,
    rounds: options.rounds ?? recipe.rounds,
    pretraining: { ...recipe.pretraining, epochs: options.pretraining ?? recipe.pretraining.epochs },
  };
}

await main(async () => {
  const options = command.parse().opts<Options>();
  const { data: folder, language, out = join(SHIPPED_MODELS, language), stages, backend, workers, json } = options;
  const store = stageFiles(stages);
  const openNetwork = networkOpener(backend, workers);
  const sources = await readRecipeSources(folder, language, { openNetwork, store });
  const settings = settingsOf(options);
  const engine = await openEngine();
  const environment = { openNetwork, withLanguageNetwork: inLanguageThread(engine), engine, store };
  const hooks = { onStage: reportStage, onProgress: progressReporter(), signal: stopOnInterrupt() };
  const built =
    options.calibrate === undefined
      ? await buildShippedModel(sources, settings, environment, hooks)
      : await calibrateAnew(await readBundle(options.calibrate), sources, settings, environment, hooks);
  if (!built) {
    process.stderr.write(`stopped; the same command goes on from ${stages}\n`);
    process.exitCode = 130;
    return;
  }
  await writeBundleFolder(await encodeBundle(built, { dtype: settings.dtype }), out);
  reportStage(`wrote ${out}`);
  process.stdout.write(`${json ? JSON.stringify(built.card.metrics) : metricsTable(built.card.metrics)}\n`);
});
