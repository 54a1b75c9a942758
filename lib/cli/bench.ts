import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { Command, Option } from 'commander';
import type { Backend } from '../gru/open-network';
import { findGpu } from './bench/engines';
import { benchGrowth } from './bench/growth';
import { benchInference } from './bench/inference';
import type { BenchContext } from './bench/measure';
import { benchPage } from './bench/page';
import { formatRatios, formatTable, toJson } from './bench/report';
import type { Row } from './bench/rows';
import { benchSize } from './bench/size';
import { benchTokenize } from './bench/tokenize';
import { benchTraining } from './bench/training';
import { backendOption } from './engine';
import { integerFrom, main } from './options';

const AREAS: Record<string, (context: BenchContext) => Promise<Row[]>> = {
  tokenize: benchTokenize,
  inference: benchInference,
  training: benchTraining,
  page: benchPage,
  size: benchSize,
  growth: benchGrowth,
};

interface Options extends Pick<BenchContext, 'model' | 'rounds'> {
  backend: Backend;
  area?: string;
  plot?: string;
  json?: boolean;
}

const command = new Command('bench')
  .description('Measure speed and size, beside other libraries at the same work. Compare within one run only.')
  .addOption(new Option('--area <name>', 'only this area').choices(Object.keys(AREAS)))
  .option('--model <dir>', 'folder of the model')
  .option('--rounds <n>', 'times that each system is measured; slow ones fewer times', integerFrom(1), 11)
  .option('--plot <file>', 'draw the area growth as an SVG')
  .addOption(backendOption())
  .option('--json', 'print one JSON object');

function machine(): string {
  const [cpu] = cpus();
  return `${cpu?.model.trim() ?? process.arch}, ${cpus().length} cores, ${process.platform}, Node ${process.version}`;
}

/** @throws Error when an option is missing, or has nothing to do. */
function checkOptions({ area, plot }: Options): void {
  if (plot && area && area !== 'growth') throw new Error(`--plot draws the area growth, and ${area} is asked for.`);
}

await main(async () => {
  const options = command.parse().opts<Options>();
  checkOptions(options);
  const { area, plot, json } = options;
  const progress = (what: string) => process.stderr.write(`${what}\n`);
  const gpu = await findGpu(options.backend, progress);
  const rows: Row[] = [];
  for (const name of area ? [area] : Object.keys(AREAS)) {
    rows.push(...(await AREAS[name]!({ ...options, gpu, progress })));
  }
  const report = [machine(), formatTable(rows), formatRatios(rows)].filter(Boolean).join('\n\n');
  process.stdout.write(`${json ? toJson(machine(), rows) : report}\n`);
  if (plot) await writeFile(plot, (await import('./bench/growth-plot')).drawGrowth(rows));
});
