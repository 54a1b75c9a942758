import { CodedError } from '../common/errors';

/**
 * Reads a file of the extension itself, in its own pages and workers.
 * @throws CodedError `extension.fileMissing`
 */
export async function readExtensionFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`/${path}`).catch(() => undefined);
  if (!response?.ok) throw new CodedError('extension.fileMissing', [path]);
  return new Uint8Array(await response.arrayBuffer());
}
