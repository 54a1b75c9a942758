import { Command } from 'commander';
import type { Example } from '../data/example';
import { labelOf } from '../data/ratings';
import { splitNear } from '../data/split-near';
import { BASELINES, type ScoreTexts } from '../model/baselines/baselines';
import type { Metrics } from '../model/bundle/model-card';
import { examplesByLength, LENGTH_CLASSES } from '../model/by-length';
import { crossFitMetrics } from '../model/cross-fit';
import { accuracy, type Measure } from '../model/metrics';
import { openPredictor } from './open-predictor';
import { integerFrom, main, share } from './options';
import { readDataFiles } from './read-data';
import { reportBadRows } from './report-bad-rows';
import { SENTIMENT_SCORES } from './sentiment-scores';
import { textTable } from './text-table';

interface Options {
  data: string[];
  model?: string;
  limit?: number;
  split: number;
  seed: number;
  json?: boolean;
}

interface Row extends Metrics {
  system: string;
  /** Accuracy on short texts made of the held-out reviews, and on those themselves. */
  accuracyByLength: Record<string, Measure>;
  seconds: number;
}

const command = new Command('npm run baselines --')
  .description(
    'Trains simple models on the training part and measures them, sentiment packages and a model on the held-out part.',
  )
  .requiredOption('--data <file...>', 'CSV, TSV (also .gz) or an aclImdb folder')
  .option('--model <dir>', 'folder of the model; it must have been trained with the same split and seed')
  .option('--limit <n>', 'read only the first n good rows', integerFrom(1))
  .option('--split <share>', 'share held out: whole films where there are twenty, no text nearly twice', share, 0.1)
  .option('--seed <n>', 'of split, weights and order', integerFrom(0), 1)
  .option('--json', 'print one JSON object');

/** Scores the held-out reviews and their excerpts. */
async function measureSystem(
  system: string,
  score: ScoreTexts,
  heldOut: Example[],
  classes: Example[][],
): Promise<Row> {
  const started = performance.now();
  const textsOf = (examples: readonly Example[]) => examples.map(({ text }) => text);
  const metrics = crossFitMetrics(await score(textsOf(heldOut)), heldOut);
  const accuracyByLength: Row['accuracyByLength'] = {};
  for (const [i, examples] of classes.entries()) {
    const labelled = examples.filter((example) => labelOf(example) !== undefined);
    const labels = labelled.map((example) => labelOf(example)!);
    accuracyByLength[LENGTH_CLASSES[i]!.name] = accuracy(await score(textsOf(labelled)), labels);
  }
  return { system, ...metrics, accuracyByLength, seconds: (performance.now() - started) / 1000 };
}

function table(rows: readonly Row[]): string {
  const figure = (value: Measure) => (value === null ? '-' : value.toFixed(3));
  const lengths = LENGTH_CLASSES.map(({ name }) => name);
  const header = ['', 'accuracy', 'R²', 'R² rounded', 'rating R²', 'MAE', ...lengths];
  const lines = rows.map(({ system, accuracy, r2, r2Rounded, rating, accuracyByLength }) => {
    const measures = [accuracy, r2, r2Rounded, rating.r2, rating.mae, ...Object.values(accuracyByLength)];
    return [system, ...measures.map(figure)];
  });
  return textTable([header, ...lines]);
}

await main(async () => {
  const options = command.parse().opts<Options>();
  const { examples, bad, badCount } = await readDataFiles(options.data, { limit: options.limit });
  reportBadRows({ bad, badCount });
  const { train, heldOut } = splitNear(examples, options.split, options.seed);
  if (heldOut.length === 0) throw new Error(`${options.data.join(', ')}: no review to measure on.`);
  const classes = examplesByLength(heldOut);
  const rows: Row[] = [];
  const add = async (system: string, open: () => ScoreTexts | Promise<ScoreTexts>) => {
    process.stderr.write(`${system}\n`);
    rows.push(await measureSystem(system, await open(), heldOut, classes));
  };
  for (const [system, score] of Object.entries(SENTIMENT_SCORES)) await add(system, () => score);
  for (const [system, baseline] of Object.entries(BASELINES)) await add(system, () => baseline(train, options.seed));
  const predictor = await openPredictor(options.model);
  await add(`reeltone: ${predictor.card.name}`, () => async (texts) => {
    return (await predictor.predict(texts)).map(({ score }) => score);
  });
  predictor.dispose();
  const lengths = Object.fromEntries(classes.map(({ length }, i) => [LENGTH_CLASSES[i]!.name, length]));
  process.stdout.write(`${options.json ? JSON.stringify({ heldOut: heldOut.length, lengths, rows }) : table(rows)}\n`);
});
