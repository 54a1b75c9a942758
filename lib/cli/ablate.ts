import { join } from 'node:path';
import { Command, Option } from 'commander';
import { TRAINING_BOUNDS } from '../common/training-bounds';
import { type Ablation, ablateSources } from '../recipe/ablation';
import { recipeOf } from '../recipe/language-settings';
import { SOURCES_OF } from '../recipe/language-sources';
import { networkOpener, openEngine } from './engine';
import { inLanguageThread } from './language-thread';
import { integerFrom, integerWithin, main } from './options';
import { progressReporter, reportStage, stopOnInterrupt } from './progress';
import { readRecipeSources } from './recipe-sources';
import { stageFiles } from './stage-files';
import { textTable } from './text-table';
import { defaultWorkers } from './workers';

interface Options {
  data: string;
  language: string;
  stages: string;
  epochs: number;
  embedding: number;
  hidden: number;
  trainedLength: number;
  workers: number;
}

const command = new Command('npm run ablate --')
  .description(
    'What each source of the recipe brings: plain networks that learn from all, and from all but one, measured on the ' +
      'held-out reviews of each.',
  )
  .requiredOption('--data <folder>', 'where the files of the recipe are')
  .addOption(new Option('--language <code>', 'of the reviews').choices(Object.keys(SOURCES_OF)).default('en'))
  .option('--stages <dir>', 'where opinions of the English model are kept', join('models', 'stages'))
  .option('--epochs <n>', 'passes over the texts', integerFrom(1), 1)
  .option('--embedding <n>', 'embedding units', integerWithin(TRAINING_BOUNDS.embeddingUnits), 64)
  .option('--hidden <n>', 'hidden units', integerWithin(TRAINING_BOUNDS.hiddenUnits), 64)
  .option('--trained-length <n>', 'most words of a review that are trained on', integerFrom(2), 150)
  .option('--workers <n>', 'threads that compute together on the CPU', integerFrom(1), defaultWorkers);

const TRAINING = { batch: 64, learningRate: 0.005 };

await main(async () => {
  const { data, language, stages, epochs, workers, ...options } = command.parse().opts<Options>();
  const store = stageFiles(stages);
  const openNetwork = networkOpener('cpu', workers);
  const sources = await readRecipeSources(data, language, { openNetwork, store });
  const engine = await openEngine();
  const environment = { openNetwork, withLanguageNetwork: inLanguageThread(engine), engine, store };
  const settings = {
    ...recipeOf(language),
    name: 'ablation',
    embeddingUnits: options.embedding,
    hiddenUnits: options.hidden,
    trainedLength: options.trainedLength,
    training: { ...TRAINING, epochs },
  };
  const hooks = { onStage: reportStage, onProgress: progressReporter(), signal: stopOnInterrupt() };
  const found = await ablateSources(sources, settings, environment, hooks);
  process.stdout.write(`AUC of clear reviews\n${table(found, ({ auc }) => auc, true)}\n\n`);
  process.stdout.write(`rating R\u00b2\n${table(found, ({ rating }) => rating.r2)}\n`);
});

type Measured = Ablation['bySource'][string];

/** A line for each network, a column for the held-out reviews of each source that has the figure. */
function table(found: readonly Ablation[], figure: (of: Measured) => number | null, withMiddle = false): string {
  const files = Object.keys(found[0]!.bySource).filter((file) => figure(found[0]!.bySource[file]!) !== null);
  const rows = found.map(({ without, bySource, middle }) => [
    without === undefined ? 'all sources' : `without ${short(without)}`,
    ...files.map((file) => figure(bySource[file]!)?.toFixed(3) ?? '-'),
    ...(withMiddle ? [middle?.toFixed(3) ?? '-'] : []),
  ]);
  const header = ['trained on', ...files.map(short), ...(withMiddle ? ['no opinion: distance from 0.5'] : [])];
  return textTable([header, ...rows]);
}

/** `imdb-yts` for `en/imdb-yts.csv.gz`. */
function short(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.csv\.gz$/, '');
}
