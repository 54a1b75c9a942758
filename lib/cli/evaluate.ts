import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import type { Backend } from '../common/backend';
import type { ModelCard } from '../model/bundle/model-card';
import { type EvaluationSource, evaluate } from '../model/evaluate';
import { compareShortTexts, parseShortTexts, type ShortText } from '../model/short-texts';
import { readBundle } from './bundle-folder';
import { backendOption } from './engine';
import { readSources, type SourceOptions } from './evaluation-sources';
import { evaluationTables, type ModelReport } from './evaluation-tables';
import { measureRationales } from './measure-rationales';
import { isForeign } from './model-files';
import { openReading, pathOf, type ReadingPredictor } from './open-predictor';
import {
  integerFrom,
  languageOption,
  main,
  type ReadingOptions,
  readingChoicesOf,
  withColumnOptions,
  withReadingOptions,
} from './options';
import { readRationales } from './read-rationales';

interface Options extends SourceOptions, ReadingOptions {
  model?: string;
  language?: string;
  beside?: string;
  texts?: string;
  rationales?: string;
  backend: Backend;
  json?: boolean;
}

const command = withReadingOptions(
  withColumnOptions(new Command('npm run evaluate --'))
    .description('Measures a model on labelled reviews, for each file by itself and for all together.')
    .option(
      '--data <file...>',
      'files of reviews (CSV, TSV, JSON; also .gz or .zip) or aclImdb folders; texts without an opinion are a file whose only column is text',
      [],
    )
    .option(
      '--model <path>',
      'folder or zip of the model, of Reeltone or made elsewhere; without it, each review is read by that of its language',
    )
    .addOption(languageOption().conflicts('model'))
    .option('--beside <path>', 'a second model, to compare it with')
    .option('--limit <n>', 'use the first n reviews of each file', integerFrom(1))
    .option('--most <n>', 'use n reviews of each file, drawn at random', integerFrom(1))
    .option('--seed <n>', 'of the draw', integerFrom(0), 1)
    .addOption(
      new Option(
        '--held-out',
        'only the held-out reviews; the data must be files that the model was made from',
      ).conflicts('limit'),
    )
    .option('--texts <file>', 'short texts to answer: JSON, a list of [kind, text, answer], answers being + - 0 d e')
    .option(
      '--rationales <file>',
      'reviews with the spans that people marked: JSON lines of {text, spans}, plain or gzipped',
    )
    .addOption(backendOption())
    .option('--json', 'print one JSON object'),
);

/** The card of the first model; undefined where it was made elsewhere, since nothing says what it was trained on. */
async function cardOf(options: Options): Promise<ModelCard | undefined> {
  const { model, heldOut, rationales } = options;
  if (model === undefined || !(await isForeign(model))) return (await readBundle(pathOf(options))).card;
  if (heldOut)
    throw new Error('Which reviews a model made elsewhere was trained on is not known: leave out --held-out.');
  if (rationales) throw new Error('Only explanations by Reeltone’s own models are measured: leave out --rationales.');
  return undefined;
}

function progressOf(total: number): (done: number) => void {
  const end = process.stderr.isTTY ? '\r' : '\n';
  return (done) => {
    if (process.stderr.isTTY || done % 5000 === 0 || done === total)
      process.stderr.write(`${done} of ${total} reviews${end}`);
    if (process.stderr.isTTY && done === total) process.stderr.write('\n');
  };
}

async function reportOf(
  predictor: ReadingPredictor,
  sources: readonly EvaluationSource[],
  texts: readonly ShortText[] | undefined,
  calibratedByThem: boolean,
): Promise<ModelReport> {
  const total = sources.reduce((sum, { examples }) => sum + examples.length, 0);
  const answers = texts && compareShortTexts(texts, await predictor.predict(texts.map(([, text]) => text)));
  const evaluation =
    sources.length > 0
      ? await evaluate(predictor, sources, { onProgress: progressOf(total), calibratedByThem })
      : undefined;
  const { size: languages } = predictor.cards;
  return {
    name: languages > 1 ? `of ${languages} languages` : predictor.card.name,
    ...(evaluation && { evaluation }),
    ...(answers && { texts: answers }),
  };
}

async function readTexts(path: string): Promise<ShortText[]> {
  try {
    return parseShortTexts(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** The figures of the model as they are, and those of the second one in `beside`. */
const toJson = ([own, beside]: readonly ModelReport[]) =>
  JSON.stringify({ ...flat(own!), ...(beside && { beside: { name: beside.name, ...flat(beside) } }) });

const flat = ({ evaluation, texts, rationales }: ModelReport) => ({
  ...evaluation,
  ...(texts && { texts }),
  ...(rationales && { rationales }),
});

/** Below this accuracy the labels rather than the model are likely to be the wrong way round. */
const DOUBTFUL = 0.3;

function warnOfLabels({ evaluation }: ModelReport): void {
  const { n = 0, accuracy, auc } = evaluation ?? {};
  if (n > 0 && auc === null) process.stderr.write('All reviews are on one side: accuracy alone says little.\n');
  if (n >= 10 && typeof accuracy === 'number' && accuracy < DOUBTFUL)
    process.stderr.write(
      'Most labels contradict what the model reads: are positive and negative the wrong way round?\n',
    );
}

await main(async () => {
  const options = command.parse().opts<Options>();
  if (options.data.length === 0 && !options.texts && !options.rationales)
    throw new Error('Nothing to measure on: add --data, --texts or --rationales.');
  const texts = options.texts === undefined ? undefined : await readTexts(options.texts);
  const rationales = options.rationales === undefined ? undefined : await readRationales(options.rationales);
  const card = await cardOf(options);
  const sources = await readSources(options, card);
  const predictors = [await openReading(options, options.backend, readingChoicesOf(options))];
  if (options.beside !== undefined)
    predictors.push(await openReading({ model: options.beside }, options.backend, readingChoicesOf(options)));
  // The calibration of a model of several sources was fitted on a mixture that a part of them does not give again.
  const isOwnMixture = options.heldOut === true && card?.data.sources === undefined;
  const reports: ModelReport[] = [];
  for (const [i, predictor] of predictors.entries()) {
    reports.push(await reportOf(predictor, sources, texts, isOwnMixture && i === 0));
    predictor.dispose();
    if (!rationales) continue;
    const path = i === 0 ? pathOf(options) : options.beside;
    reports[i]!.rationales = await measureRationales(path, options.backend, rationales);
  }
  warnOfLabels(reports[0]!);
  process.stdout.write(`${options.json ? toJson(reports) : evaluationTables(reports)}\n`);
});
