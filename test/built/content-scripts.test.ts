import { expect, test } from 'vitest';
import { readBuilt } from './read-built';

// Of these, 7 kB declare six film sites, and 15 kB the optional ones, which only those users load who switch one on; 15 kB
// are the panel, 3 kB WXT's context, 1 kB errors. A content script cannot load a part of itself later without making that
// part accessible to every site.
test.each([
  ['reviews', 69_500],
  ['more-reviews', 79_000],
])('the content script %s stays small, and carries neither the network nor validation', (name, most) => {
  const script = readBuilt(`content-scripts/${name}.js`);
  expect(Buffer.byteLength(script)).toBeLessThan(most);
  expect(script).not.toMatch(/tensorflow|WebAssembly|safeParse/);
});
