import { signal } from '@preact/signals';
import { reportOf } from '../../lib/common/errors';
import { errorSentence } from './error-sentence';
import { Problem } from './problem';

const sentence = signal<string>();

/** Listens for changes that could not be stored, such as settings on a full disk, and that nothing else reports. */
export function watchStorage(): void {
  addEventListener('unhandledrejection', ({ reason }) => {
    if (reportOf(reason).code.startsWith('storage.')) sentence.value = errorSentence(reason);
  });
}

export const StorageProblem = () => <Problem text={sentence.value} />;
