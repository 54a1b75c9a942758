import type { ErrorReport, Fact } from '../common/error-facts';
import { reportOfSentence } from './old-sentence';

/** Reports in reports; deeper ones are none of ours. */
const MOST_DEPTH = 5;

/** A stored report of an error; up to version 0.1.0 that was a sentence. `undefined` for anything else. */
export function parseErrorReport(stored: unknown, depth = 0): ErrorReport | undefined {
  if (typeof stored === 'string') return reportOfSentence(stored);
  if (typeof stored !== 'object' || stored === null || depth > MOST_DEPTH) return undefined;
  const { code, facts } = stored as { code?: unknown; facts?: unknown };
  if (typeof code !== 'string' || !Array.isArray(facts)) return undefined;
  const isFact = (fact: unknown): fact is Fact =>
    typeof fact === 'string' || typeof fact === 'number' || isReport(fact, depth + 1);
  return facts.every(isFact) ? ({ code, facts } as ErrorReport) : undefined;
}

const isReport = (fact: unknown, depth: number) =>
  typeof fact === 'object' && parseErrorReport(fact, depth) !== undefined;
