import { errorSentence } from './error-sentence';
import type { DataFiles } from './read-data';

const SHOWN = 5;

/** Lists the first bad rows on standard error, and counts all. */
export function reportBadRows({ bad, badCount }: Pick<DataFiles, 'bad' | 'badCount'>): void {
  for (const { file, line, reason } of bad.slice(0, SHOWN))
    process.stderr.write(`${file}, line ${line}: ${errorSentence(reason)}\n`);
  if (badCount > 0) process.stderr.write(`${badCount} ${badCount === 1 ? 'row' : 'rows'} left out.\n`);
}
