import { Command, Option } from 'commander';
import type { Backend } from '../common/backend';
import { evaluate } from '../model/evaluate';
import { backendOption } from './engine';
import { heldOutOf } from './held-out';
import { metricsTable } from './metrics-table';
import { openPredictor } from './open-predictor';
import { integerFrom, main } from './options';
import { readDataFiles } from './read-data';
import { reportBadRows } from './report-bad-rows';

interface Options {
  data: string[];
  model?: string;
  limit?: number;
  heldOut?: boolean;
  backend: Backend;
  json?: boolean;
}

const command = new Command('evaluate')
  .description('Measure a model on labelled reviews.')
  .requiredOption('--data <file...>', 'CSV or TSV files, plain or gzipped, or aclImdb folders')
  .option('--model <path>', 'folder or exported zip of the model')
  .option('--limit <n>', 'use the first n reviews', integerFrom(1))
  .addOption(
    new Option(
      '--held-out',
      'only the held-out reviews; the data must be the file that the model was made from',
    ).conflicts('limit'),
  )
  .addOption(backendOption())
  .option('--json', 'print one JSON object');

await main(async () => {
  command.parse();
  const options = command.opts<Options>();
  const data = await readDataFiles(options.data, { limit: options.limit });
  reportBadRows(data.bad);
  if (data.examples.length === 0) throw new Error(`${options.data.join(', ')}: no labelled review to measure on.`);
  const predictor = await openPredictor(options.model, options.backend);
  const examples = options.heldOut ? heldOutOf(predictor.card, data) : data.examples;
  if (!options.heldOut && data.sha256 === predictor.card.data.sha256)
    process.stderr.write(
      'The model was trained on most of these reviews; --held-out measures on those that were held out.\n',
    );

  const end = process.stderr.isTTY ? '\r' : '\n';
  const report = (done: number) => {
    if (process.stderr.isTTY || done % 5000 === 0 || done === examples.length)
      process.stderr.write(`${done} of ${examples.length} reviews${end}`);
  };
  const result = await evaluate(predictor, examples, report, options.heldOut);
  if (process.stderr.isTTY) process.stderr.write('\n');
  predictor.dispose();
  const more: [string, string][] = [
    ['seconds', result.seconds.toFixed(2)],
    ['backend', result.backend],
  ];
  process.stdout.write(`${options.json ? JSON.stringify(result) : metricsTable(result, more)}\n`);
});
