import { createInterface } from 'node:readline';
import { Command } from 'commander';
import type { Backend } from '../common/backend';
import { backendOption } from './engine';
import { openReading } from './open-predictor';
import { languageOption, main, type ReadingOptions, readingChoicesOf, withReadingOptions } from './options';

const command = withReadingOptions(
  new Command('npm run predict --')
    .description('Predicts the rating of reviews: one JSON object a line.')
    .argument('[text...]', 'reviews; without any, one a line from standard input')
    .option(
      '--model <path>',
      'folder or zip of a model: Reeltone, Keras (.keras, .h5) or TensorFlow.js, with its lexicon; without it, each ' +
        'review is read by the shipped model of its language',
    )
    .addOption(languageOption().conflicts('model'))
    .option('--explain', 'list the relevance of each word that is read, and the phrases that the panel shows')
    .addOption(backendOption()),
).option('--indices', 'the texts are word indices already, e.g. "14 20 16"; prints what the model gives');

interface PredictOptions extends ReadingOptions {
  model?: string;
  language?: string;
  explain?: boolean;
  indices?: boolean;
  backend: Backend;
}

/** Gives what is printed for each of some texts. */
type Answer = (texts: string[]) => Promise<object[]>;

/** Lines that are scored together when standard input is not a terminal. */
const BATCH = 256;

/** In front of a text that begins with a hyphen, so that it is not taken for an option. No argument can contain it. */
const TEXT_MARK = '\0';

/** Whether an argument begins with a hyphen and yet cannot be an option: "-1/10 …", "-boring". */
function isText(argument: string): boolean {
  return argument.startsWith('-') && !/^(?:-|-h|--[a-z-]*(?:=.*)?)$/is.test(argument);
}

async function open(options: PredictOptions): Promise<{ answer: Answer; dispose(): void }> {
  const { model, language, explain = false, indices = false, backend } = options;
  const choices = readingChoicesOf(options);
  if (model !== undefined && indices) {
    const { foreignOutputs } = await import('./foreign-model');
    return { answer: (texts) => foreignOutputs(model, texts.map(readIndices), choices), dispose: () => {} };
  }
  const predictor = await openReading({ model, language }, backend, choices);
  return { answer: explain ? predictor.explain : predictor.predict, dispose: predictor.dispose };
}

/** @throws Error that names what is no index */
function readIndices(text: string): number[] {
  return text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((index) => {
      if (/^\d+$/.test(index)) return Number(index);
      throw new Error(`"${index}" is no word index.`);
    });
}

await main(async () => {
  command.parse(process.argv.map((argument) => (isText(argument) ? TEXT_MARK + argument : argument)));
  const texts = command.args.map((text) => (text.startsWith(TEXT_MARK) ? text.slice(1) : text));
  const { answer, dispose } = await open(command.opts<PredictOptions>());
  const print = async (batch: string[]) => {
    const answers = await answer(batch);
    process.stdout.write(answers.map((each) => `${JSON.stringify(each)}\n`).join(''));
  };
  if (texts.length > 0) {
    await print(texts);
    dispose();
    return;
  }

  if (process.stdin.isTTY) process.stderr.write('One review a line; Ctrl-D ends.\n');
  let batch: string[] = [];
  for await (const line of createInterface({ input: process.stdin })) {
    batch.push(line);
    if (process.stdin.isTTY || batch.length === BATCH) {
      await print(batch);
      batch = [];
    }
  }
  await print(batch);
  dispose();
});
