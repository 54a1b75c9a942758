import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { EXTENSION_FOLDER } from '../cli/browser';
import { SHIPPED_MODEL } from '../cli/bundle-folder';
import { buildExtension } from './build-extension';
import type { BenchContext } from './measure';
import { type Row, spread } from './rows';

/** Bytes of the headers of one file in a zip, without its name, and of the end (APPNOTE.TXT, 4.3.7 to 4.3.16). */
const ZIP_HEADERS = 30 + 46;
const ZIP_END = 22;

/** Bytes of the parts of the extension, as they are and compressed. */
export async function benchSize({ model = SHIPPED_MODEL, progress }: BenchContext): Promise<Row[]> {
  progress('size: building the extension');
  buildExtension();
  const bundle = await readTree(model);
  const extension = await readTree(EXTENSION_FOLDER);
  const pick = (pattern: RegExp) => new Map([...extension].filter(([name]) => pattern.test(name)));
  const parts = {
    model: bundle,
    'wasm engine': pick(/^wasm\/gru\.wasm$/),
    'wasm engine, relaxed SIMD': pick(/^wasm\/gru-relaxed\.wasm$/),
    'content script': pick(/^content-scripts\/.*\.js$/),
    'background script': pick(/^background\.js$/),
  };
  const rows = Object.entries(parts).flatMap(([name, files]) => [
    bytesRow(name, [...files.values()], ({ length }) => length),
    bytesRow(`${name}, gzip`, [...files.values()], (content) => gzipSync(content, { level: 9 }).length),
  ]);
  const packed = [...extension].reduce((sum, [name, content]) => {
    return sum + ZIP_HEADERS + 2 * Buffer.byteLength(name) + deflateRawSync(content, { level: 9 }).length;
  }, ZIP_END);
  return [...rows, row('packaged extension', packed)];
}

function bytesRow(name: string, contents: readonly Buffer[], size: (content: Buffer) => number): Row {
  return row(
    name,
    contents.reduce((sum, content) => sum + size(content), 0),
  );
}

function row(name: string, bytes: number): Row {
  return { area: 'size', case: name, system: 'reeltone-cpu', unit: 'bytes', ...spread([bytes]) };
}

/** Every file below a folder, by its path in it. */
async function readTree(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const)),
  );
}
