/**
 * Copies of what the user has made, in the browser's cache of responses: it lies in other files than IndexedDB, and pages
 * cannot reach it. A copy that cannot be written is not missed as long as nothing else is.
 */
const NAME = 'reeltone-copies';
const ORIGIN = 'https://copies.invalid/';

async function open(): Promise<Cache | undefined> {
  // Absent in Node, and where the user has forbidden it.
  return typeof caches === 'undefined' ? undefined : caches.open(NAME).catch(() => undefined);
}

const addressOf = (path: string) => ORIGIN + path.split('/').map(encodeURIComponent).join('/');
const pathOf = ({ url }: Request) => url.slice(ORIGIN.length).split('/').map(decodeURIComponent).join('/');

export async function writeCopy(path: string, body: BodyInit): Promise<void> {
  const cache = await open();
  await cache?.put(addressOf(path), new Response(body)).catch(warn);
}

export async function readCopy(path: string): Promise<Response | undefined> {
  return (await open())?.match(addressOf(path));
}

/** The paths that begin so. */
export async function listCopies(prefix: string): Promise<string[]> {
  const requests = (await (await open())?.keys()) ?? [];
  return requests.map(pathOf).filter((path) => path.startsWith(prefix));
}

export async function deleteCopies(paths: readonly string[]): Promise<void> {
  const cache = await open();
  for (const path of paths) await cache?.delete(addressOf(path)).catch(warn);
}

function warn(error: unknown): void {
  console.warn('Reeltone: a copy cannot be stored.', error);
}
