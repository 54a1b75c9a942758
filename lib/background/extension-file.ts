/**
 * A file of the extension itself: for its own pages and workers, whose origin it is.
 * @throws Error that names the file when it is missing.
 */
export async function readExtensionFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`/${path}`).catch(() => undefined);
  if (!response?.ok) throw new Error(`The file ${path} is missing from the extension: install Reeltone again.`);
  return new Uint8Array(await response.arrayBuffer());
}
