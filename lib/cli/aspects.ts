import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import {
  type AspectMeasures,
  type Counts,
  measureAspects,
  precisionOf,
  readSentences,
  recallOf,
  sumCounts,
} from '../aspects/sentence-set';
import { openPredictor } from './open-predictor';
import { main } from './options';
import { textTable } from './text-table';

const SENTENCES = 'test/fixtures/aspect-sentences.tsv';

/** Measures how well aspects and their tones are found in labelled sentences. */
await main(async () => {
  const command = new Command('npm run aspects --')
    .argument('[file]', 'labelled sentences, separated by tabs', SENTENCES)
    .addOption(new Option('--half <name>', 'only this half of them').choices(['tuning', 'held-out']))
    .option('--model <path>', 'folder or exported zip of the model')
    .option('--errors', 'list what was found or labelled otherwise')
    .option('--json', 'print one JSON object')
    .parse();
  const [path] = command.processedArgs as [string];
  const { half, model, errors, json } = command.opts<{
    half?: string;
    model?: string;
    errors?: true;
    json?: true;
  }>();
  const sentences = readSentences(await readFile(path, 'utf8')).filter((each) => !half || each.half === half);
  const predictor = await openPredictor(model);
  const scores = await predictor.explain(sentences.map(({ text }) => text));
  predictor.dispose();
  const measures = measureAspects(
    sentences,
    scores.map(({ aspects }) => aspects),
  );
  if (json) process.stdout.write(`${JSON.stringify(asObject(measures, sentences.length))}\n`);
  else process.stdout.write(`${sentences.length} sentences\n\n${tables(measures)}\n`);
  if (errors) process.stderr.write(`\n${measures.errors.join('\n')}\n`);
});

function tables({ finding, tone }: AspectMeasures): string {
  const header = ['', 'labelled', 'found', 'precision', 'recall'];
  const found = textTable([header, ...rowsOf(finding), rowOf('all', sumCounts(finding.values()))]);
  return `${found}\n\n${textTable([header.with(0, 'tone'), ...rowsOf(tone), rowOf('all', sumCounts(tone.values()))])}`;
}

function rowsOf(counts: ReadonlyMap<string, Counts>): string[][] {
  return [...counts].map(([name, each]) => rowOf(name, each));
}

function rowOf(name: string, counts: Counts): string[] {
  const { right, wrong, missed } = counts;
  return [name, `${right + missed}`, `${right + wrong}`, share(precisionOf(counts)), share(recallOf(counts))];
}

function share(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(2);
}

function asObject({ finding, tone }: AspectMeasures, sentences: number) {
  const measured = (counts: Counts) => ({ ...counts, precision: precisionOf(counts), recall: recallOf(counts) });
  const each = (counts: ReadonlyMap<string, Counts>) =>
    Object.fromEntries([...counts].map(([name, counted]) => [name, measured(counted)]));
  return { sentences, finding: each(finding), all: measured(sumCounts(finding.values())), tone: each(tone) };
}
