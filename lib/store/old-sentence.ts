import type { ErrorReport } from '../common/error-facts';

/** Up to version 0.1.0, errors were stored as sentences in English. They are shown as they are. */
export function reportOfSentence(sentence: string): ErrorReport {
  return { code: 'storage.oldSentence', facts: [sentence] };
}
