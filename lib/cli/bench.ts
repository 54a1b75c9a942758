import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { Command, Option } from 'commander';
import { findGpu } from '../bench/engines';
import { benchExplain } from '../bench/explain';
import { benchGrowth } from '../bench/growth';
import { benchInference } from '../bench/inference';
import type { BenchContext } from '../bench/measure';
import { benchMemory } from '../bench/memory';
import { benchPage } from '../bench/page';
import { formatRatios, formatTable, toJson } from '../bench/report';
import type { Row } from '../bench/rows';
import { benchSentimentPackages } from '../bench/sentiment-packages';
import { benchSize } from '../bench/size';
import { benchTokenize } from '../bench/tokenize';
import { benchTraining } from '../bench/training';
import type { Backend } from '../common/backend';
import { readBundle } from './bundle-folder';
import { backendOption } from './engine';
import { heldOutOf } from './held-out';
import { integerFrom, main } from './options';
import { readDataFiles } from './read-data';

const AREAS: Record<string, (context: BenchContext) => Promise<Row[]>> = {
  tokenize: benchTokenize,
  inference: benchInference,
  training: benchTraining,
  page: benchPage,
  size: benchSize,
  lexicons: benchSentimentPackages,
  growth: benchGrowth,
  memory: benchMemory,
  explain: benchExplain,
};

interface Options extends Pick<BenchContext, 'model' | 'rounds'> {
  backend: Backend;
  area?: string;
  data?: string[];
  plot?: string;
  json?: boolean;
}

const command = new Command('bench')
  .description('Measure speed and size, beside other libraries at the same work. Compare within one run only.')
  .addOption(new Option('--area <name>', 'only this area').choices(Object.keys(AREAS)))
  .option('--model <dir>', 'folder of the model')
  .option('--data <file...>', 'the labelled reviews that the model was made from, for the area lexicons')
  .option('--rounds <n>', 'how often each system is measured; slow ones less often', integerFrom(1), 11)
  .option('--plot <file>', 'draw the area growth as an SVG')
  .addOption(backendOption())
  .option('--json', 'print one JSON object');

function machine(): string {
  const [cpu] = cpus();
  return `${cpu?.model.trim() ?? process.arch}, ${cpus().length} cores, ${process.platform}, Node ${process.version}`;
}

/** @throws Error when an option is missing, or would have no effect */
function checkOptions({ area, data, plot }: Options): void {
  if (area === 'lexicons' && !data) throw new Error('The area lexicons needs labelled reviews: add --data FILE.');
  if (data && area && area !== 'lexicons')
    throw new Error(`--data is for the area lexicons, and ${area} is asked for.`);
  if (plot && area && area !== 'growth') throw new Error(`--plot draws the area growth, and ${area} is asked for.`);
}

await main(async () => {
  const options = command.parse().opts<Options>();
  checkOptions(options);
  const { area, data, plot, json, model } = options;
  // Before the long measurements, so that a wrong file fails at once.
  const heldOut = data && heldOutOf((await readBundle(model)).card, [await readDataFiles(data)])[0];
  const progress = (what: string) => process.stderr.write(`${what}\n`);
  const gpu = await findGpu(options.backend, progress);
  const rows: Row[] = [];
  for (const name of area ? [area] : Object.keys(AREAS)) {
    rows.push(...(await AREAS[name]!({ ...options, heldOut, gpu, progress })));
  }
  const report = [machine(), formatTable(rows), formatRatios(rows)].filter(Boolean).join('\n\n');
  process.stdout.write(`${json ? toJson(machine(), rows) : report}\n`);
  if (plot) await writeFile(plot, (await import('../bench/growth-plot')).drawGrowth(rows));
});
