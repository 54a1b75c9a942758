import { expect, test } from 'vitest';
import { readBuilt } from './read-built';

// Most of them are the panel, the page bar, and the reading of pages; the second one declares the optional sites, too, and
// only those users load it who switch one on. A content script cannot load a part of itself later without making that
// part accessible to every site.
test.each([
  ['reviews', 97_000],
  ['more-reviews', 119_000],
])('the content script %s stays small, and carries neither the network nor validation', (name, most) => {
  const script = readBuilt(`content-scripts/${name}.js`);
  expect(Buffer.byteLength(script)).toBeLessThan(most);
  expect(script).not.toMatch(/tensorflow|WebAssembly|safeParse/);
});
