import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ALL_SITES } from '../lib/sites/all-sites';
import { FLOORS } from './floors';
import { SITE_FIXTURES } from './sites/fixtures';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const TOP = ['lib/cli', 'lib/bench', 'entrypoints'];
/** Runs in Node, at build time; AssemblyScript is another language. */
const BUILD_TOOLS = 'lib/gru/cpu/wasm';

/** Files under a folder, relative to the root, with forward slashes. */
function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).split(sep).join('/'))
    .filter((name) => /\.tsx?$/.test(name) && statSync(join(ROOT, name)).isFile());
}

const SOURCES = [...filesUnder('lib'), ...filesUnder('entrypoints')].filter((file) => !file.startsWith(BUILD_TOOLS));

interface Import {
  /** From the root for our own files, the name for a package. */
  path: string;
  typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const statements = source.matchAll(/(?:^(?:import|export)\b([^;']*?)\bfrom\s*|\bimport\s*\(?\s*)'([^']+)'/gm);
  return [...statements].map(([, clause = '', specifier]) => ({
    path: specifier!.startsWith('.') ? pathOf(file, specifier!) : specifier!,
    typeOnly: clause.trimStart().startsWith('type '),
  }));
}

function pathOf(file: string, specifier: string): string {
  const path = relative(ROOT, resolve(ROOT, dirname(file), specifier))
    .split(sep)
    .join('/');
  return ['.ts', '.tsx'].map((ending) => path + ending).find((found) => existsSync(join(ROOT, found))) ?? path;
}

const IMPORTS = new Map(SOURCES.map((file) => [file, importsOf(file)]));
const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
/** The most specific floor that a file stands on. */
const floorOf = (file: string) =>
  Object.keys(FLOORS)
    .filter((folder) => within(file, folder))
    .sort((a, b) => b.length - a.length)[0];

test('every file stands on a floor, and none lies loose in lib', () => {
  const homeless = SOURCES.filter((file) => !floorOf(file) && !TOP.some((folder) => within(file, folder)));
  expect(homeless).toEqual([]);
  for (const folder of [...Object.keys(FLOORS), ...TOP])
    expect(
      SOURCES.some((file) => within(file, folder)),
      folder,
    ).toBe(true);
});

test('every file imports only what its floor allows', () => {
  const broken = [...IMPORTS].flatMap(([file, imports]) => {
    const floor = floorOf(file);
    if (!floor) return [];
    const { folders, types = [], packages } = FLOORS[floor]!;
    return imports
      .filter(({ path, typeOnly }) => {
        // A folder is not part of the floor of the folder that it stands in.
        if (floorOf(path) === floor) return false;
        const allowed = [...folders, ...(typeOnly ? types : [])];
        const home = floorOf(path);
        return home ? !allowed.includes(home) : !packages.some((prefix) => path.startsWith(prefix));
      })
      .map(({ path }) => `${file} imports ${path}`);
  });
  expect(broken).toEqual([]);
});

test('options, lab and the other pages import nothing from each other: what they share stands in entrypoints/shared', () => {
  const pageOf = (path: string) => path.match(/^entrypoints\/(\w+)\//)?.[1];
  const broken = [...IMPORTS].flatMap(([file, imports]) =>
    imports
      .map(({ path }) => path)
      .filter((path) => pageOf(path) && pageOf(path) !== pageOf(file) && pageOf(path) !== 'shared')
      .map((path) => `${file} imports ${path}`),
  );
  expect(broken).toEqual([]);
});

test('no file has more than 200 lines without a reason', () => {
  const long = filesUnder('lib')
    .concat(filesUnder('entrypoints'))
    .filter((file) => !file.includes('.generated.'))
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }))
    .filter(({ text }) => text.split('\n').length > 201 && !/Longer than\s+(\*\s+)?other(\s+\*)?\s+files:/.test(text));
  expect(long.map(({ file }) => file)).toEqual([]);
});

test('there is no circle of imports, types included', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) {
      circles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const { path } of IMPORTS.get(file) ?? []) walk(path, [...trail, file]);
    done.add(file);
  };
  for (const file of SOURCES) walk(file, []);
  expect(circles).toEqual([]);
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
  const carried = new Set<string>();
  const visit = (file: string) => {
    if (carried.has(file)) return;
    carried.add(file);
    for (const { path, typeOnly } of IMPORTS.get(file) ?? []) if (!typeOnly) visit(path);
  };
  visit(`entrypoints/${name}.content.ts`);
  expect(carried.size).toBeGreaterThan(10);
  expect([...carried].filter((path) => /^(lib\/(model|gru|background|training)\/|valibot)/.test(path))).toEqual([]);
});

test('no command declares a constant after its main function has begun: it would not have its value yet', () => {
  for (const file of filesUnder('lib/cli')) {
    const [, after = ''] = readFileSync(join(ROOT, file), 'utf8').split(/^await main\(/m);
    expect(after.match(/^(?:const|let|class) .*/gm), file).toBeNull();
  }
});
