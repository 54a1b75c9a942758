import { Command } from 'commander';
import type { Score } from '../common/review';
import { SHIPPED_LANGUAGES } from '../languages/shipped';
import { distinctNames } from './distinct-names';
import { openReading } from './open-predictor';
import { integerFrom, main } from './options';
import { textTable } from './text-table';
import { LENGTHS, textsByLength } from './texts-by-length';

interface Options {
  data: string[];
  limit?: number;
}

const command = new Command('npm run languages --')
  .description('Which model reads the reviews of each file, and their first sentences, and which are declined.')
  .requiredOption('--data <file...>', 'CSV or TSV files, plain or gzipped, each of reviews in one language')
  .option('--limit <n>', 'use the first n reviews of each file', integerFrom(1));

await main(async () => {
  const { data, limit } = command.parse().opts<Options>();
  const reading = await openReading({}, 'cpu');
  const rows = [['file', 'length', 'texts', ...SHIPPED_LANGUAGES, 'declined']];
  const all = LENGTHS.map((): Score[] => []);
  const names = distinctNames(data);
  for (const [place, file] of data.entries()) {
    const texts = await textsByLength(file, limit);
    for (const [i, { name: length }] of LENGTHS.entries()) {
      const scores = await reading.predict(texts[i]!);
      all[i]!.push(...scores);
      rows.push([names[place]!, length, ...sharesOf(scores)]);
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
