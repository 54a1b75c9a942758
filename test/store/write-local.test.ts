import '../fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { writeLocal } from '../../lib/store/write-local';
import { fakeBrowser } from '../fake-browser';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

it.each([
  ['IO error: …/000003.log: No space left on device (ChromeMethodBFE: 9::WritableFileAppend::8)', 'storage.full'],
  ['IO error: …/000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileSync::4)', 'storage.full'],
  ['QuotaExceededError: storage.local API call exceeded its quota limitations.', 'storage.full'],
  ['Corruption: block checksum mismatch', 'storage.unavailable'],
])('%s: %s', async (message, code) => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error(message));
  await expect(writeLocal({ seenNews: '1.0.0' })).rejects.toMatchObject({ code });
});

it('passes on what is no error of the disk', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('Extension context invalidated.'));
  await expect(writeLocal({ seenNews: '1.0.0' })).rejects.toThrow('Extension context invalidated.');
});
