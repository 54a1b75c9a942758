import { browser } from 'wxt/browser';
import { CodedError } from '../common/errors';

/**
 * Writes to `storage.local`. The browser's own error names a file and a place in its code.
 * @throws CodedError `storage.full` or `storage.unavailable`
 */
export async function writeLocal(items: Record<string, unknown>): Promise<void> {
  try {
    await browser.storage.local.set(items);
  } catch (error) {
    const { message } = error as Error;
    if (/no.?space|quota/i.test(message)) throw new CodedError('storage.full', [], { cause: error });
    if (/io error|corruption/i.test(message)) throw new CodedError('storage.unavailable', [], { cause: error });
    throw error;
  }
}
