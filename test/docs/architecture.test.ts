import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FLOORS } from '../floors';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/architecture.md');

test('every message that the diagram names is in the protocol', () => {
  const declared = new Set([...read('lib/messages/protocol.ts').matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name));
  const edges = [...page.matchAll(/ -- "(.+?)" --> /g)].map(([, label]) => label!);
  // Two edges are no messages: what travels is said in words.
  const named = edges
    .filter((label) => !/^a /.test(label))
    .flatMap((label) => label.split(/[,\s]|<br\/>|…/).filter(Boolean));
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((name) => !declared.has(name))).toEqual([]);
});

test('the table names every floor', () => {
  const rows = [...page.matchAll(/^\| \d \| (.+?) \|/gm)].flatMap(([, cell]) =>
    [...cell!.matchAll(/`(.+?)`/g)].map(([, folder]) => folder),
  );
  expect(Object.keys(FLOORS).filter((folder) => !rows.includes(folder))).toEqual([]);
});
