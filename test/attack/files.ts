import { errorSentence } from '../../lib/cli/error-sentence';
import { reportOf } from '../../lib/common/errors';
import { readReviews } from '../../lib/data/read-reviews';
import { fileOf } from '../data/support';
import { hostileFile } from '../fixtures/hostile-files';
import { type Attack, SURVIVED } from './attack';

/** Longer than any of these small files takes, on a machine with much else to do. */
const MOST_MS = 5_000;

/** A damaged file of reviews: what can be read of it is read, or one sentence says why it cannot be. */
export const attack: Attack = {
  times: 2_000,
  minutes: 10,
  async trial(i) {
    const start = performance.now();
    const error = await readReviews(fileOf(hostileFile(i))).then(
      ({ examples, badCount }) => (examples.length + badCount === 0 ? 'no review, and no error' : undefined),
      (thrown: unknown) => (reportOf(thrown).code === 'unexpected' ? String(thrown) : isOneLine(thrown)),
    );
    const ms = performance.now() - start;
    if (error) return { result: 'silent', note: error };
    if (ms > MOST_MS) return { result: 'lost', note: `it took ${Math.round(ms)} ms` };
    return SURVIVED;
  },
};

function isOneLine(error: unknown): string | undefined {
  const sentence = errorSentence(error);
  return /^[^\n\p{Cc}]{10,2000}$/u.test(sentence) ? undefined : `not a sentence: ${JSON.stringify(sentence)}`;
}
