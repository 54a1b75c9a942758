import { expect, test } from 'vitest';
import { hash32, hash64 } from '../../lib/common/hash';

test('the published values of FNV-1a, of which the 64 bits end in the same', () => {
  const published = { '': 0x811c9dc5, a: 0xe40c292c, foobar: 0xbf9cf968 };
  for (const [text, value] of Object.entries(published)) {
    expect(hash32(text) >>> 0).toBe(value);
    expect(hash64(text).slice(8)).toBe(value.toString(16).padStart(8, '0'));
  }
});

test('64 bits tell many short texts apart', () => {
  const texts = Array.from({ length: 100_000 }, (_, i) => `review ${i}`);
  expect(new Set(texts.map(hash64)).size).toBe(texts.length);
  expect(texts.map(hash64).every((hash) => /^[\da-f]{16}$/.test(hash))).toBe(true);
});
