import { Command } from 'commander';
import type { Score } from '../common/review';
import { SHIPPED_LANGUAGES } from '../languages/shipped';
import { splitSentences } from '../text/sentences';
import { openReading } from './open-predictor';
import { integerFrom, main } from './options';
import { readDataFiles } from './read-data';
import { textTable } from './text-table';

interface Options {
  data: string[];
  limit?: number;
}

/** Classes of texts by their number of words between blanks. */
const LENGTHS = [
  { name: '3 to 10 words', from: 3, upTo: 10 },
  { name: '11 to 40', from: 11, upTo: 40 },
  { name: 'more', from: 41, upTo: Number.POSITIVE_INFINITY },
];

const command = new Command('npm run languages --')
  .description('Which model reads the reviews of each file, and their first sentences, and which are declined.')
  .requiredOption('--data <file...>', 'CSV or TSV files, plain or gzipped, each of reviews in one language')
  .option('--limit <n>', 'use the first n reviews of each file', integerFrom(1));

await main(async () => {
  const { data, limit } = command.parse().opts<Options>();
  const reading = await openReading({}, 'cpu');
  const rows = [['file', 'length', 'texts', ...SHIPPED_LANGUAGES, 'declined']];
  const all = LENGTHS.map((): Score[] => []);
  for (const file of data) {
    const { name, examples } = await readDataFiles([file], { limit, requireLabels: false });
    const texts = new Set(examples.flatMap(({ text }) => [text.trim(), splitSentences(text.trim())[0]!]));
    for (const [i, { name: length, from, upTo }] of LENGTHS.entries()) {
      const ofLength = [...texts].filter((text) => {
        const words = text.split(/\s+/).length;
        return words >= from && words <= upTo;
      });
      const scores = await reading.predict(ofLength);
      all[i]!.push(...scores);
      rows.push([name, length, ...sharesOf(scores)]);
    }
  }
  if (data.length > 1) rows.push(...LENGTHS.map(({ name: length }, i) => ['all', length, ...sharesOf(all[i]!)]));
  process.stdout.write(`${textTable(rows)}\n`);
});

/** How many texts there are, the share that each model reads, and the share that is declined. */
function sharesOf(scores: readonly Score[]): string[] {
  const shareOf = (is: (score: Score) => boolean) =>
    scores.length > 0 ? (scores.filter(is).length / scores.length).toFixed(3) : '–';
  const read = SHIPPED_LANGUAGES.map((code) => shareOf(({ language, declined }) => language === code && !declined));
  return [String(scores.length), ...read, shareOf(({ declined }) => declined !== undefined)];
}
