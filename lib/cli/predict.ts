import { createInterface } from 'node:readline';
import { Command } from 'commander';
import type { Backend } from '../common/backend';
import { backendOption } from './engine';
import { type ModelChoice, openReading } from './open-predictor';
import { languageOption, main } from './options';

const command = new Command('predict')
  .description('Predict the rating of reviews: one JSON object a line.')
  .argument('[text...]', 'reviews; without any, one a line from standard input')
  .option(
    '--model <path>',
    'folder or exported zip of the model; without it, each review is read by that of its language',
  )
  .addOption(languageOption().conflicts('model'))
  .option('--explain', 'list the relevance of each word that is read, and the phrases that the panel shows')
  .addOption(backendOption());

/** Lines that are scored together when standard input is not a terminal. */
const BATCH = 256;

/** In front of a text that begins with a hyphen, so that it is not taken for an option. No argument can contain it. */
const TEXT_MARK = '\0';

/** Whether an argument begins with a hyphen and yet cannot be an option: "-1/10 …", "-boring". */
function isText(argument: string): boolean {
  return argument.startsWith('-') && !/^(?:-|-h|--[a-z-]*(?:=.*)?)$/is.test(argument);
}

await main(async () => {
  command.parse(process.argv.map((argument) => (isText(argument) ? TEXT_MARK + argument : argument)));
  const texts = command.args.map((text) => (text.startsWith(TEXT_MARK) ? text.slice(1) : text));
  const { explain = false, backend, ...choice } = command.opts<ModelChoice & { explain?: boolean; backend: Backend }>();
  const predictor = await openReading(choice, backend);
  const print = async (batch: string[]) => {
    const scores = explain ? await predictor.explain(batch) : await predictor.predict(batch);
    process.stdout.write(scores.map((score) => `${JSON.stringify(score)}\n`).join(''));
  };
  if (texts.length > 0) {
    await print(texts);
    predictor.dispose();
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
  predictor.dispose();
});
