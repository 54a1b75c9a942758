import { readBundle } from '../cli/bundle-folder';
import { createRandom } from '../data/random';
import { tokenize } from '../text/tokenize';
import { type BenchContext, timeInTurn } from './measure';
import { type Row, toRows } from './rows';
import { PAGE_LENGTHS } from './workload';
import { writeReview } from './write-review';

const PAGES = 10;

/** Tokens per second, on text of realistic shape. */
export async function benchTokenize({ model, rounds, progress }: BenchContext): Promise<Row[]> {
  const { lexicon } = await readBundle(model);
  progress('tokenize');
  const random = createRandom(5);
  const texts = Array.from({ length: PAGES }, () => PAGE_LENGTHS.map((words) => writeReview(random, lexicon, words)));
  const run = () => texts.flat().reduce((count, text) => count + tokenize(text).length, 0);
  const tokens = run();
  const { times } = await timeInTurn([{ system: 'reeltone-cpu', run }], rounds);
  const work = { area: 'tokenize', case: `${PAGES * PAGE_LENGTHS.length} reviews`, unit: 'tokens/s' };
  return toRows(work, times, (milliseconds) => (tokens * 1000) / milliseconds);
}
