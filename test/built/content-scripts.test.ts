import { expect, test } from 'vitest';
import { readBuilt } from './read-built';

// Of these, 7 kB declare six film sites, and 15 kB the others, which only those load who switch them on; 15 kB are the
// card that opens on a badge. A script of a page cannot load a part of itself later without opening that part to every
// site.
test.each([
  ['reviews', 62_000],
  ['more-reviews', 72_000],
])('the content script %s stays small, and carries neither the network nor validation', (name, most) => {
  const script = readBuilt(`content-scripts/${name}.js`);
  expect(Buffer.byteLength(script)).toBeLessThan(most);
  expect(script).not.toMatch(/tensorflow|WebAssembly|safeParse/);
});
