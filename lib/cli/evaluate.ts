import { Command } from 'commander';
import type { Backend } from '../gru/open-network';
import { evaluate } from '../model/evaluate';
import { backendOption } from './engine';
import { metricsTable } from './metrics-table';
import { openPredictor } from './open-predictor';
import { integerFrom, main } from './options';
import { readDataFiles } from './read-data';
import { reportBadRows } from './report-bad-rows';

interface Options {
  data: string[];
  model?: string;
  limit?: number;
  backend: Backend;
  json?: boolean;
}

const command = new Command('evaluate')
  .description('Measure a model on labelled reviews.')
  .requiredOption('--data <file...>', 'CSV or TSV files, plain or gzipped, or aclImdb folders')
  .option('--model <path>', 'folder or exported zip of the model')
  .option('--limit <n>', 'use the first n reviews', integerFrom(1))
  .addOption(backendOption())
  .option('--json', 'print one JSON object');

await main(async () => {
  command.parse();
  const options = command.opts<Options>();
  const { examples, bad } = await readDataFiles(options.data, { limit: options.limit });
  reportBadRows(bad);
  if (examples.length === 0) throw new Error(`${options.data.join(', ')}: no labelled review to measure on.`);
  const predictor = await openPredictor(options.model, options.backend);

  const end = process.stderr.isTTY ? '\r' : '\n';
  const result = await evaluate(predictor, examples, (done) => {
    if (process.stderr.isTTY || done % 5000 === 0 || done === examples.length)
      process.stderr.write(`${done} of ${examples.length} reviews${end}`);
  });
  if (process.stderr.isTTY) process.stderr.write('\n');
  predictor.dispose();
  const more: [string, string][] = [
    ['seconds', result.seconds.toFixed(2)],
    ['backend', result.backend],
  ];
  process.stdout.write(`${options.json ? JSON.stringify(result) : metricsTable(result, more)}\n`);
});
