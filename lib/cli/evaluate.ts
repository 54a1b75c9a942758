import { Command } from 'commander';
import { type Evaluation, evaluate } from '../model/evaluate';
import type { Measure } from '../model/metrics';
import { openPredictor } from './open-predictor';
import { integerFrom, main } from './options';
import { readDataFiles } from './read-data';

const command = new Command('evaluate')
  .description('Measure a model on labelled reviews.')
  .requiredOption('--data <file...>', 'CSV or TSV files, plain or gzipped, or aclImdb folders')
  .option('--model <dir>', 'folder of the model')
  .option('--limit <n>', 'use the first n reviews', integerFrom(1))
  .option('--json', 'print one JSON object');

const figure = (value: Measure) => (value === null ? '-' : value.toFixed(4));

/** Name and figure of each line, for people. */
function table(result: Evaluation): [string, string][] {
  return [
    ['reviews with a label', String(result.n)],
    ['accuracy', figure(result.accuracy)],
    ['balanced accuracy', figure(result.balancedAccuracy)],
    ['AUC', figure(result.auc)],
    ['R²', figure(result.r2)],
    ['R², score rounded', figure(result.r2Rounded)],
    ['calibration error', figure(result.calibrationError)],
    ['reviews with a rating', String(result.rating.n)],
    ['rating R²', figure(result.rating.r2)],
    ['rating R², rounded', figure(result.rating.r2Rounded)],
    ['rating mean abs. error', figure(result.rating.mae)],
    ['seconds', result.seconds.toFixed(2)],
    ['backend', result.backend],
  ];
}

await main(async () => {
  command.parse();
  const options = command.opts<{ data: string[]; model?: string; limit?: number; json?: boolean }>();
  const predictor = await openPredictor(options.model);
  const { examples, bad } = await readDataFiles(options.data, { limit: options.limit });
  for (const { file, line, reason } of bad.slice(0, 5)) process.stderr.write(`${file}, line ${line}: ${reason}\n`);
  if (bad.length > 0) process.stderr.write(`${bad.length} ${bad.length === 1 ? 'row' : 'rows'} left out.\n`);
  if (examples.length === 0) throw new Error(`${options.data.join(', ')}: no labelled review to measure on.`);

  const end = process.stderr.isTTY ? '\r' : '\n';
  const result = await evaluate(predictor, examples, (done) => {
    if (process.stderr.isTTY || done % 5000 === 0 || done === examples.length)
      process.stderr.write(`${done} of ${examples.length} reviews${end}`);
  });
  if (process.stderr.isTTY) process.stderr.write('\n');
  const lines = options.json ? [JSON.stringify(result)] : table(result).map(([name, value]) => name.padEnd(24) + value);
  process.stdout.write(`${lines.join('\n')}\n`);
});
