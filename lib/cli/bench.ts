import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { Command, Option } from 'commander';
import { findGpu } from '../bench/engines';
import { benchExplain } from '../bench/explain';
import { benchGrowth } from '../bench/growth';
import { type BrowserName, benchInBrowser } from '../bench/in-browser/run-in-browser';
import { benchInferenceInNode } from '../bench/inference-in-node';
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
  inference: benchInferenceInNode,
  training: benchTraining,
  page: benchPage,
  size: benchSize,
  lexicons: benchSentimentPackages,
  growth: benchGrowth,
  memory: benchMemory,
  explain: benchExplain,
};

interface Options extends Pick<BenchContext, 'model' | 'rounds' | 'case'> {
  backend: Backend;
  area?: string;
  in: 'node' | BrowserName;
  data?: string[];
  plot?: string;
  json?: boolean;
}

const command = new Command('bench')
  .description('Measure speed and size, beside other libraries at the same work. Compare within one run only.')
  .addOption(new Option('--area <name>', 'only this area').choices(Object.keys(AREAS)))
  .option('--case <text>', 'of the area inference, only the cases whose name contains this')
  .option('--model <dir>', 'folder of the model')
  .option('--data <file...>', 'the labelled reviews that the model was made from, for the area lexicons')
  .option('--rounds <n>', 'how often each system is measured; slow ones less often', integerFrom(1), 11)
  .option('--plot <file>', 'draw the area growth as an SVG')
  .addOption(
    new Option('--in <name>', 'where the area inference runs: in Node, or in a page of a browser')
      .choices(['node', 'chromium', 'firefox'])
      .default('node'),
  )
  .addOption(backendOption())
  .option('--json', 'print one JSON object');

/** @param runtime that ran the measurements */
function machine(runtime = `Node ${process.version}`): string {
  const [cpu] = cpus();
  return `${cpu?.model.trim() ?? process.arch}, ${cpus().length} cores, ${process.platform}, ${runtime}`;
}

/** @throws Error when an option is missing, or would have no effect */
function checkOptions({ area, case: only, data, plot, in: place }: Options): void {
  if (area === 'lexicons' && !data) throw new Error('The area lexicons needs labelled reviews: add --data FILE.');
  if (data && area && area !== 'lexicons')
    throw new Error(`--data is for the area lexicons, and ${area} is asked for.`);
  if (place !== 'node' && area !== 'inference') throw new Error(`--in ${place} is for one area: add --area inference.`);
  if (only && area !== 'inference') throw new Error('--case is for the area inference: add --area inference.');
  if (plot && area && area !== 'growth') throw new Error(`--plot draws the area growth, and ${area} is asked for.`);
}

await main(async () => {
  const options = command.parse().opts<Options>();
  checkOptions(options);
  const { area, data, plot, json, model, in: place } = options;
  // Before the long measurements, so that a wrong file fails at once.
  const heldOut = data && heldOutOf((await readBundle(model)).card, [await readDataFiles(data)])[0];
  const progress = (what: string) => process.stderr.write(`${what}\n`);
  const print = (on: string, rows: readonly Row[]) => {
    const report = [on, formatTable(rows), formatRatios(rows)].filter(Boolean).join('\n\n');
    process.stdout.write(`${json ? toJson(on, rows) : report}\n`);
  };
  if (place !== 'node') {
    const { browser, rows } = await benchInBrowser(place, { ...options, progress });
    return print(machine(browser), rows);
  }
  const gpu = await findGpu(options.backend, progress);
  const rows: Row[] = [];
  for (const name of area ? [area] : Object.keys(AREAS)) {
    rows.push(...(await AREAS[name]!({ ...options, heldOut, gpu, progress })));
  }
  print(machine(), rows);
  if (plot) await writeFile(plot, (await import('../bench/growth-plot')).drawGrowth(rows));
});
