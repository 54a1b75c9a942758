import { readdirSync } from 'node:fs';
import { Command } from 'commander';
import { integerFrom, main } from '../../lib/cli/options';
import type { Attack, Outcome } from './attack';

const NAMES = readdirSync(import.meta.dirname)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => !['attack', 'main', 'review-page', 'stored-reviews'].includes(name));

interface Options {
  from: number;
  times?: number;
  minutes?: number;
}

/** Attacks the built extension and counts what it survives; docs/reliability.md has a row for each attack. */
await main(async () => {
  const command = new Command('npm run attack --')
    .argument('<name>', NAMES.join(', '))
    .option('--times <n>', 'how many trials', integerFrom(1))
    .option('--from <n>', 'the first trial, from 0', integerFrom(0), 0)
    .option('--minutes <n>', 'after how many minutes no trial begins', integerFrom(1))
    .parse();
  const [name] = command.args as [string];
  if (!NAMES.includes(name)) throw new Error(`There is no attack ${name}: there are ${NAMES.join(', ')}.`);
  const { attack } = (await import(`./${name}.ts`)) as { attack: Attack };
  const { from, times = attack.times - from, minutes = attack.minutes } = command.opts<Options>();
  const counts = { tried: 0, survived: 0, lost: 0, silent: 0 };
  const end = Date.now() + minutes * 60_000;
  try {
    for (let i = from; i < from + times && Date.now() < end; i++) {
      const { result, note } = await attack
        .trial(i)
        .catch((error: Error): Outcome => ({ result: 'silent', note: error.message }));
      counts.tried++;
      counts[result]++;
      if (note) process.stderr.write(`${name} ${i}: ${result}: ${note}\n`);
    }
  } finally {
    await attack.close?.();
  }
  process.stdout.write(
    `${name}: ${Object.entries(counts)
      .map(([word, count]) => `${word} ${count}`)
      .join(', ')}\n`,
  );
  if (counts.survived < counts.tried) process.exitCode = 1;
});
