import { type Command, InvalidArgumentError, Option } from 'commander';
import { ENCODINGS, type Encoding } from '../common/encodings';
import type { Bounds } from '../common/training-bounds';
import type { ReadChoices } from '../data/review-rows';
import { SHIPPED_LANGUAGES } from '../languages/shipped';
import type { WeightDtype } from '../model/bundle/quantize';
import type { ReadingChoices } from '../model/import/foreign-model';
import { errorSentence } from './error-sentence';

/**
 * Runs a command. An error becomes one line on standard error, and exit status 1.
 */
export async function main(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const message = errorSentence(error);
    process.stderr.write(`error: ${message.replace(/\s*\n\s*/g, ' ')}\n`);
    process.exit(1);
  }
}

/** A parser for commander's options: a whole number of at least `least`, written in digits. */
export function integerFrom(least: number): (text: string) => number {
  return integerWithin({ least, most: Number.MAX_SAFE_INTEGER });
}

/** A parser for commander's options: a whole number within the bounds, written in digits. */
export function integerWithin({ least, most }: Bounds): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    const range = most === Number.MAX_SAFE_INTEGER ? `from ${least} up` : `from ${least} to ${most}`;
    throw new InvalidArgumentError(`Expected a whole number ${range}.`);
  };
}

/** A parser for commander's options: a number from 0 to less than 1. */
export function share(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value < 1))
    throw new InvalidArgumentError('Expected a number from 0 to less than 1.');
  return value;
}

/** A parser for commander's options: a number above 0. */
export function positiveNumber(text: string): number {
  const value = Number(text);
  if (!(value > 0 && Number.isFinite(value))) throw new InvalidArgumentError('Expected a number above 0.');
  return value;
}

export const languageOption = () =>
  new Option('--language <code>', 'use the shipped model of this language alone').choices(SHIPPED_LANGUAGES);

export function dtypeOption(byDefault?: WeightDtype): Option {
  return new Option('--dtype <type>', 'how weights are stored')
    .choices(['float32', 'float16', 'uint8'] satisfies WeightDtype[])
    .default(byDefault);
}

/** A parser for commander's options: the highest rating of a scale, or both its ends, as in "-1..1". */
export function ratingScale(text: string): NonNullable<ReadChoices['scale']> {
  const [, lowest, highest] = /^([-+]?[\d.]*\d)\.\.([-+]?[\d.]*\d)$/.exec(text) ?? [];
  if (lowest === undefined) return positiveNumber(text);
  if (Number(lowest) < Number(highest)) return { lowest: Number(lowest), highest: Number(highest) };
  throw new InvalidArgumentError('Expected the lowest and the highest rating, such as -1..1.');
}

/** The user's choices of columns; see `withColumnOptions`. */
export interface ColumnOptions {
  text?: string;
  rating?: string;
  label?: string;
  header?: boolean;
  scale?: ReadChoices['scale'];
  table?: string;
  encoding?: Encoding;
}

/** Adds the options for files whose columns are not found or not understood. */
export function withColumnOptions(command: Command): Command {
  return command
    .option('--text <column>', 'the column of the reviews: its name, or its number from 1')
    .option('--rating <column>', 'the column of the ratings; "none" where there is none')
    .option('--label <column>', 'the column of the labels, positive or negative; "none" where there is none')
    .option('--header', 'the first row holds the names of the columns; by default as it is found')
    .option('--no-header', 'the first row is a review')
    .option('--scale <n>', 'the highest rating of the scale, such as 5, or both its ends, such as -1..1', ratingScale)
    .option('--table <name>', 'the file to read, of several in a zip; by default the largest that can be used')
    .addOption(new Option('--encoding <name>', 'of the files, where it is not found').choices(Object.keys(ENCODINGS)));
}

export function choicesOf({ text, rating, label, header, scale, table, encoding }: ColumnOptions): ReadChoices {
  const column = (name: string) => (name === 'none' ? null : name);
  return {
    columns: {
      ...(text !== undefined && { text }),
      ...(rating !== undefined && { rating: column(rating) }),
      ...(label !== undefined && { label: column(label) }),
    },
    ...(header !== undefined && { header }),
    ...(scale !== undefined && { scale }),
    ...(table !== undefined && { table }),
    ...(encoding && { encoding }),
  };
}

/** The user's choices for a model made elsewhere; `maxlen` is Keras' name for `length`. */
export type ReadingOptions = ReadingChoices & { maxlen?: number };

/** Adds the options for models made elsewhere. */
export function withReadingOptions(command: Command): Command {
  return command
    .optionsGroup('Models made elsewhere, how they read texts:')
    .option('--length <n>', 'words of a sequence; by default texts keep their length', integerFrom(1))
    .addOption(new Option('--maxlen <n>', "Keras' name for --length").argParser(integerFrom(1)).hideHelp())
    .addOption(sideOption('--padding <side>', 'where short sequences are padded with 0'))
    .addOption(sideOption('--truncating <side>', 'where long sequences are cut off'))
    .option('--oov <index>', 'index of unknown words; by default they are left out', integerFrom(0))
    .option('--index-from <n>', 'added to each index of the lexicon, as imdb.load_data adds 3', integerFrom(0));
}

function sideOption(flags: string, description: string): Option {
  return new Option(flags, `${description}; as the files say, else pre`).choices(['pre', 'post']);
}

export const readingChoicesOf = ({ maxlen, ...choices }: ReadingOptions): ReadingChoices =>
  maxlen === undefined ? choices : { length: maxlen, ...choices };
