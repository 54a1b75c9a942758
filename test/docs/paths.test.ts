import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(`${ROOT}docs`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Places named in backticks: a path from the root, with `:name` for what stands in it. `<…>` and `*` stand for any name. */
const PLACE = /`((?:lib|entrypoints|test|assets|locales|docs)\/[^\s`:]*?)\/?(?::(\w+))?`/g;

test.each(DOCUMENTS)('every place that %s names is there', (document) => {
  const places = [...readFileSync(`${ROOT}${document}`, 'utf8').matchAll(PLACE)];
  const missing = places
    .filter(([, path]) => !/[*<…{]/.test(path!) && !path!.startsWith('assets/wasm'))
    .filter(([, path, name]) => !existsSync(ROOT + path) || (name && !readFileSync(ROOT + path, 'utf8').includes(name)))
    .map(([place]) => place);
  expect(missing).toEqual([]);
});

test.each(DOCUMENTS)('every link of %s to a file leads to one', (document) => {
  const links = [...readFileSync(`${ROOT}${document}`, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)];
  const folder = document.includes('/') ? `${ROOT}docs/` : ROOT;
  expect(links.map(([, path]) => path!).filter((path) => !existsSync(folder + path))).toEqual([]);
});
