import { Command } from 'commander';
import { MODEL_LANGUAGE, readablePart } from '../model/decline';
import type { Lexicon } from '../text/lexicon';
import { splitSentences } from '../text/sentences';
import { readBundle } from './bundle-folder';
import { integerFrom, main } from './options';
import { readDataFiles } from './read-data';
import { textTable } from './text-table';

interface Options {
  data: string[];
  model?: string;
  limit?: number;
}

/** Classes of texts by their number of words between blanks. */
const LENGTHS = [
  { name: '3 to 10 words', from: 3, upTo: 10 },
  { name: '11 to 40', from: 11, upTo: 40 },
  { name: 'more', from: 41, upTo: Number.POSITIVE_INFINITY },
];

const command = new Command('languages')
  .description('The share of reviews, and of their first sentences, that are declined as another language.')
  .requiredOption('--data <file...>', 'CSV or TSV files, plain or gzipped, of reviews in one language')
  .option('--model <path>', 'folder or exported zip of the model')
  .option('--limit <n>', 'use the first n reviews of each file', integerFrom(1));

await main(async () => {
  command.parse();
  const { data, model, limit } = command.opts<Options>();
  const { lexicon } = await readBundle(model);
  const texts = new Set<string>();
  for (const file of data) {
    const { examples } = await readDataFiles([file], { limit, requireLabels: false });
    for (const { text } of examples) {
      texts.add(text.trim());
      texts.add(splitSentences(text.trim())[0]!);
    }
  }
  process.stdout.write(`${textTable(declinedByLength([...texts], lexicon))}\n`);
});

function declinedByLength(texts: readonly string[], lexicon: Lexicon): string[][] {
  const rows = LENGTHS.map(({ name, from, upTo }) => {
    const ofLength = texts.filter((text) => {
      const words = text.split(/\s+/).length;
      return words >= from && words <= upTo;
    });
    const reader = { language: MODEL_LANGUAGE, lexicon };
    const declined = ofLength.filter((text) => readablePart(text, reader).declined === 'language').length;
    return [name, String(ofLength.length), ofLength.length > 0 ? (declined / ofLength.length).toFixed(3) : '–'];
  });
  return [['length', 'texts', 'declined'], ...rows];
}
