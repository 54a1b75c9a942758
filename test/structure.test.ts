import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ALL_SITES } from '../lib/sites/read-page';
import { SITE_FIXTURES } from './sites/fixtures';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What the house plan allows each floor to import: our own folders, and packages (by prefix). */
const FLOORS: Record<string, { folders: string[]; packages: string[] }> = {
  'lib/text': { folders: ['lib/text'], packages: [] },
  'lib/data': { folders: ['lib/data', 'lib/text'], packages: ['papaparse'] },
  'lib/gru': { folders: ['lib/gru'], packages: ['@tensorflow/tfjs-core'] },
  'lib/model': {
    folders: ['lib/model', 'lib/text', 'lib/data', 'lib/gru', 'lib/review.ts', 'lib/message-of.ts'],
    packages: ['@tensorflow/', 'valibot', 'fflate'],
  },
  'lib/sites': { folders: ['lib/sites', 'lib/review.ts'], packages: [] },
  'lib/overlay': {
    folders: [
      'lib/overlay',
      'lib/sites',
      'lib/review.ts',
      'lib/look.ts',
      'lib/messages.ts',
      'lib/message-of.ts',
      'lib/format.ts',
    ],
    packages: [],
  },
  'lib/store': {
    folders: ['lib/store', 'lib/review.ts', 'lib/look.ts', 'lib/training.ts', 'lib/model/card.ts'],
    packages: ['wxt/', 'idb-keyval', 'valibot'],
  },
  'lib/services': {
    folders: [
      ...['lib/services', 'lib/store', 'lib/model', 'lib/gru', 'lib/text', 'lib/data'],
      ...['lib/review.ts', 'lib/training.ts', 'lib/messages.ts', 'lib/message-of.ts', 'lib/commands.ts'],
    ],
    packages: ['wxt/', 'idb-keyval', 'valibot', '@webext-core/messaging'],
  },
};
/** Runs in Node, at build time: on no floor. */
const BUILD_TOOLS = ['lib/gru/wasm'];

/** Files under a folder, relative to the root, with forward slashes. */
function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).split(sep).join('/'))
    .filter((name) => /\.tsx?$/.test(name) && statSync(join(ROOT, name)).isFile());
}

/** What a file imports: paths from the root for our own files, names for packages. */
function importsOf(file: string, { types = true } = {}): string[] {
  const written = readFileSync(join(ROOT, file), 'utf8');
  const source = types ? written : written.replace(/^import type [^;]*;$/gm, '');
  const specifiers = [...source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
  return specifiers.map((specifier) => {
    if (!specifier.startsWith('.')) return specifier;
    const path = relative(ROOT, resolve(ROOT, dirname(file), specifier))
      .split(sep)
      .join('/');
    return existsSync(join(ROOT, `${path}.ts`)) ? `${path}.ts` : path;
  });
}

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

test.each(Object.entries(FLOORS))('%s imports only what its floor allows', (floor, { folders, packages }) => {
  const files = filesUnder(floor).filter((file) => !BUILD_TOOLS.some((folder) => within(file, folder)));
  expect(files.length).toBeGreaterThan(0);
  const broken = files.flatMap((file) =>
    importsOf(file)
      .filter((path) => !folders.some((folder) => within(path, folder)))
      .filter((path) => !packages.some((prefix) => path.startsWith(prefix)))
      .map((path) => `${file} imports ${path}`),
  );
  expect(broken).toEqual([]);
});

test('every folder of lib is a floor, or may import everything', () => {
  const folders = readdirSync(join(ROOT, 'lib'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const known = [...Object.keys(FLOORS), 'lib/cli'];
  expect(folders.map(({ name }) => `lib/${name}`).filter((folder) => !known.includes(folder))).toEqual([]);
});

test('every file of lib/sites that declares a site is registered, and has fixture pages and addresses to test', () => {
  const declaring = filesUnder('lib/sites').filter((file) =>
    /export const \w+: Site\b/.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  const ids = declaring.map((file) => file.match(/([\w-]+)\.ts$/)![1]!.replaceAll('-', ''));
  expect(ids.sort()).toEqual(ALL_SITES.map(({ id }) => id).sort());
  // The golden test asks for a page of every layout.
  for (const { id } of ALL_SITES) {
    const { covers, leavesAlone, pages } = SITE_FIXTURES[id]!;
    expect(covers.length, id).toBeGreaterThan(0);
    expect(leavesAlone.length, id).toBeGreaterThan(0);
    expect(Object.keys(pages).length, id).toBeGreaterThan(0);
    for (const name of Object.values(pages)) {
      expect(name.startsWith(`${id}-`), name).toBe(true);
      for (const file of [`pages/${name}.html`, `golden/${name}.json`])
        expect(existsSync(join(ROOT, 'test/fixtures', file)), file).toBe(true);
    }
  }
});

test.each(['reviews', 'more-reviews'])('the content script %s carries neither the network nor validation', (name) => {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file) || !existsSync(join(ROOT, file)) || !file.endsWith('.ts')) return;
    seen.add(file);
    importsOf(file, { types: false }).forEach(visit);
  };
  visit(`entrypoints/${name}.content.ts`);
  const carried = [...seen].filter((file) => /^lib\/(model|gru|services)\//.test(file));
  expect(seen.size).toBeGreaterThan(10);
  expect(carried).toEqual([]);
});
