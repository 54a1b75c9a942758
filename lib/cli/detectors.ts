import { basename, dirname } from 'node:path';
import { Command } from 'commander';
import { timeInTurn } from '../bench/measure';
import { languageDetectors } from '../bench/peers/language-detectors';
import { SHIPPED_LANGUAGES } from '../languages/shipped';
import { openReading } from './open-predictor';
import { integerFrom, main } from './options';
import { textTable } from './text-table';
import { LENGTHS, textsByLength } from './texts-by-length';

interface Options {
  data: string[];
  limit?: number;
  rounds: number;
}

interface Sample {
  language: string;
  /** In the classes of `LENGTHS`. */
  texts: string[][];
}

const command = new Command('npm run detectors --')
  .description(
    'Compares packages that tell the language of a text: of English texts the share that is taken for English, of ' +
      'others the shares that are taken for their own language and not for English; and the time beside that of eld.',
  )
  .requiredOption('--data <file...>', 'files of reviews in one language each, in folders named by it: es/reviews.csv')
  .option('--limit <n>', 'use the first n reviews of each file', integerFrom(1))
  .option('--rounds <n>', 'how often each package is timed', integerFrom(1), 5);

await main(async () => {
  const { data, limit, rounds } = command.parse().opts<Options>();
  const samples: Sample[] = [];
  for (const file of data) samples.push({ language: basename(dirname(file)), texts: await textsByLength(file, limit) });
  const detectors = await languageDetectors([...new Set(samples.map(({ language }) => language))]);
  const all = samples.flatMap(({ texts }) => texts.flat());
  const contenders = Object.entries(detectors).map(([system, detect]) => ({ system, run: () => all.map(detect) }));
  const { times, results } = await timeInTurn(contenders, rounds);

  const reading = await openReading({}, 'cpu');
  const languages = samples.flatMap(({ language, texts }) => texts.flat().map(() => language));
  const decided = (await reading.predict(all)).map(({ language, declined }, place) => {
    // To decline a text is right where no model reads its language.
    const isRightlyDeclined = declined && !SHIPPED_LANGUAGES.includes(languages[place]!);
    return isRightlyDeclined ? languages[place] : declined ? undefined : language;
  });
  const header = LENGTHS.flatMap(({ name }) => [`English, ${name}`, `own, ${name}`, `not English, ${name}`]);
  const rows = [...results, ['the shipped models', decided] as const].map(([system, found]) => {
    const time = times.get(system);
    const ratio = time ? (Math.min(...time) / Math.min(...times.get('eld')!)).toFixed(1) : '–';
    return [system, ...sharesOf(samples, found), ratio];
  });
  process.stdout.write(`${textTable([['detector', ...header, 'time'], ...rows])}\n`);
});

/** The columns of a detector. Languages weigh the same, however many texts each has. @param found for all texts in order */
function sharesOf(samples: readonly Sample[], found: readonly (string | undefined)[]): string[] {
  const counts = LENGTHS.map(() => new Map<string, { texts: number; own: number; english: number }>());
  let place = 0;
  for (const { language, texts } of samples) {
    for (const [i, ofLength] of texts.entries()) {
      const count = counts[i]!.get(language) ?? { texts: 0, own: 0, english: 0 };
      counts[i]!.set(language, count);
      for (const _ of ofLength) {
        const detected = found[place++];
        count.texts++;
        if (detected === language) count.own++;
        if (detected === 'en') count.english++;
      }
    }
  }
  return counts.flatMap((ofLength) => {
    const shares = [...ofLength].filter(([, { texts }]) => texts > 0);
    const others = shares.filter(([language]) => language !== 'en').map(([, count]) => count);
    const english = ofLength.get('en');
    return [
      english ? english.own / english.texts : undefined,
      mean(others.map(({ own, texts }) => own / texts)),
      mean(others.map(({ english, texts }) => 1 - english / texts)),
    ].map((share) => share?.toFixed(3) ?? '–');
  });
}

function mean(values: readonly number[]): number | undefined {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;
}
