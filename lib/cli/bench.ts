import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { Command, Option } from 'commander';
import { findGpu } from '../bench/engines';
import type { BrowserName } from '../bench/in-browser/run-in-browser';
import type { BenchContext } from '../bench/measure';
import { formatRatios, formatTable, toJson } from '../bench/report';
import type { Row } from '../bench/rows';
import type { Backend } from '../common/backend';
import { readBundle } from './bundle-folder';
import { backendOption } from './engine';
import { heldOutOf } from './held-out';
import { integerFrom, main } from './options';
import { readDataFiles } from './read-data';

/** Loaded one by one: together, the peers take seconds to load. */
const AREAS: Record<string, () => Promise<(context: BenchContext) => Promise<Row[]>>> = {
  tokenize: async () => (await import('../bench/tokenize')).benchTokenize,
  inference: async () => (await import('../bench/inference-in-node')).benchInferenceInNode,
  training: async () => (await import('../bench/training')).benchTraining,
  page: async () => (await import('../bench/page')).benchPage,
  size: async () => (await import('../bench/size')).benchSize,
  lexicons: async () => (await import('../bench/sentiment-packages')).benchSentimentPackages,
  gpu: async () => (await import('../bench/gpu')).benchGpu,
  growth: async () => (await import('../bench/growth')).benchGrowth,
  memory: async () => (await import('../bench/memory')).benchMemory,
  explain: async () => (await import('../bench/explain')).benchExplain,
};

interface Options extends Pick<BenchContext, 'model' | 'rounds' | 'case'> {
  backend: Backend;
  area?: string;
  in: 'node' | BrowserName;
  data?: string[];
  plot?: string;
  json?: boolean;
}

const command = new Command('npm run bench --')
  .description('Measures speed and size, beside other libraries at the same work. Compare within one run only.')
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
    const { benchInBrowser } = await import('../bench/in-browser/run-in-browser');
    const { browser, rows } = await benchInBrowser(place, { ...options, progress });
    return print(machine(browser), rows);
  }
  const gpu = await findGpu(area === 'gpu' ? 'webgpu' : options.backend, progress);
  const rows: Row[] = [];
  for (const name of area ? [area] : Object.keys(AREAS)) {
    const benchArea = await AREAS[name]!();
    rows.push(...(await benchArea({ ...options, heldOut, gpu, progress })));
  }
  print(machine(), rows);
  if (plot) await writeFile(plot, (await import('../bench/growth-plot')).drawGrowth(rows));
});
