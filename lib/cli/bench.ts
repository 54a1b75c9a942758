import { cpus } from 'node:os';
import { Command, Option } from 'commander';
import { benchInference } from './bench/inference';
import type { BenchContext, Row } from './bench/measure';
import { benchPage } from './bench/page';
import { formatRatios, formatTable } from './bench/report';
import { benchSize } from './bench/size';
import { benchTokenize } from './bench/tokenize';
import { benchTraining } from './bench/training';
import { integerFrom, main } from './options';

const AREAS: Record<string, (context: BenchContext) => Promise<Row[]>> = {
  tokenize: benchTokenize,
  inference: benchInference,
  training: benchTraining,
  page: benchPage,
  size: benchSize,
};

const command = new Command('bench')
  .description('Measure speed and size, beside other libraries at the same work. Compare within one run only.')
  .addOption(new Option('--area <name>', 'only this area').choices(Object.keys(AREAS)))
  .option('--model <dir>', 'folder of the model')
  .option('--rounds <n>', 'times that each system is measured', integerFrom(1), 11)
  .option('--json', 'print one JSON object');

function machine(): string {
  const [cpu] = cpus();
  return `${cpu?.model.trim() ?? process.arch}, ${cpus().length} cores, ${process.platform}, Node ${process.version}`;
}

await main(async () => {
  command.parse();
  const options = command.opts<{ area?: string; model?: string; rounds: number; json?: boolean }>();
  const progress = (what: string) => process.stderr.write(`${what}\n`);
  const rows: Row[] = [];
  for (const area of options.area ? [options.area] : Object.keys(AREAS)) {
    rows.push(...(await AREAS[area]!({ model: options.model, rounds: options.rounds, progress })));
  }
  const report = [machine(), formatTable(rows), formatRatios(rows)].filter(Boolean).join('\n\n');
  process.stdout.write(`${options.json ? JSON.stringify({ machine: machine(), rows }) : report}\n`);
});
