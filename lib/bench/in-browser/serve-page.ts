import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { SHIPPED_MODEL } from '../../cli/bundle-folder';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** With these, the clock of a page has the resolution that it has in an extension, or a better one. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

const { resolve } = createRequire(import.meta.url);
const distOf = (name: string) => join(dirname(resolve(`${name}/package.json`)), 'dist');

export interface ServedPage {
  url: string;
  close(): void;
}

/**
 * Builds page.ts and serves it, with the engines, the model and the files of the peers.
 * @param model folder of the model
 */
export async function servePage(model = SHIPPED_MODEL): Promise<ServedPage> {
  const script = await buildScript();
  const folders: Record<string, string> = {
    wasm: fileURLToPath(new URL('../../../assets/wasm', import.meta.url)),
    model,
    'onnxruntime-web': dirname(resolve('onnxruntime-web')),
    'tfjs-backend-wasm': distOf('@tensorflow/tfjs-backend-wasm'),
  };
  const contentOf = async (path: string): Promise<string | Buffer> => {
    if (path === '/') return '<!doctype html><title>bench</title><script type="module" src="/page.js"></script>';
    if (path === '/page.js') return script;
    const [, folder = '', name = ''] = path.split('/');
    return readFile(join(folders[folder] ?? '', name));
  };
  const server = createServer(async ({ url = '/' }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    try {
      const content = await contentOf(path);
      response.writeHead(200, { 'Content-Type': TYPES[extname(path) || '.html'] ?? 'text/plain', ...ISOLATED });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${portOf(server)}/`, close: () => server.close() };
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

async function buildScript(): Promise<string> {
  const entry = fileURLToPath(new URL('page.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'esnext', rollupOptions: { input: entry, output: { inlineDynamicImports: true } } },
  });
  const [result] = [built].flat();
  const chunk = 'output' in result! && result.output.find((each) => each.type === 'chunk');
  if (!chunk) throw new Error('The page for the browser could not be built.');
  return chunk.code;
}
