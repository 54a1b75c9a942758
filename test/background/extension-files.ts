import { readFile } from 'node:fs/promises';
import { vi } from 'vitest';

/** Serves the files of `assets/` to `fetch('/...')`, as the browser does to the extension's own pages and workers. */
export function serveExtensionFiles(): void {
  vi.stubGlobal('fetch', async (path: string) => {
    const content = await readFile(new URL(`../../assets${path}`, import.meta.url)).catch(() => undefined);
    return new Response(content && new Uint8Array(content), { status: content ? 200 : 404 });
  });
}
