import { errorSentence } from './error-sentence';
import type { DataFiles } from './read-data';

const SHOWN = 5;

/** Lists the first bad rows on standard error, and counts all. */
export function reportBadRows(bad: DataFiles['bad']): void {
  for (const { file, line, reason } of bad.slice(0, SHOWN))
    process.stderr.write(`${file}, line ${line}: ${errorSentence(reason)}\n`);
  if (bad.length > 0) process.stderr.write(`${bad.length} ${bad.length === 1 ? 'row' : 'rows'} left out.\n`);
}
