import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readZipDirectory, readZipEntry } from '../../../lib/model/bundle/zip';

const ROW = strToU8('an ordinary line of text that repeats; ');
const content = new Uint8Array(9_000).map((_, i) => ROW[i % ROW.length]! + (i % 7));

/** Where the first entry of the directory begins. */
const directoryOf = (zip: Uint8Array) => new DataView(zip.buffer).getUint32(zip.length - 6, true);

/** A copy in which one number of the first entry of the directory is another. */
function patch(zip: Uint8Array, field: number, bytes: 2 | 4, value: number): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  const at = directoryOf(zip) + field;
  if (bytes === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return copy;
}

const open = (zip: Uint8Array, name = 'a.txt') => readZipEntry(zip, readZipDirectory(zip).get(name)!);

test.each([0, 6] as const)('what was zipped comes back, at level %i, with a comment and folders beside it', (level) => {
  const zip = zipSync({ 'a.txt': content, empty: new Uint8Array(), folder: { b: strToU8('b') } }, { level });
  const commented = new Uint8Array([...zip, ...strToU8('note')]);
  new DataView(commented.buffer).setUint16(zip.length - 2, 4, true);
  for (const each of [zip, commented]) {
    expect(open(each)).toEqual(content);
    expect(open(each, 'empty')).toEqual(new Uint8Array());
    expect(strFromU8(open(each, 'folder/b'))).toBe('b');
  }
});

test('a zip within a larger buffer is read where it lies', () => {
  const zip = zipSync({ 'a.txt': content });
  const larger = new Uint8Array(zip.length + 50);
  larger.set(zip, 20);
  expect(open(larger.subarray(20, 20 + zip.length))).toEqual(content);
});

test.each(['../a.txt', '/etc/passwd', 'a/../../b', '..\\b', 'C:\\b', ''])(
  'a path that climbs out is refused: %s',
  (name) => {
    const zip = zipSync({ 'card.json': content, [name]: content });
    expect(() => readZipDirectory(zip)).toThrow('model.zipPath');
  },
);

test('two files of one name, and more than a hundred files, are refused', () => {
  const zip = zipSync({ 'a.txt': content, 'b.txt': content }, { level: 0 });
  const twice = Buffer.from(zip.map((byte) => (byte === 'b'.charCodeAt(0) ? 'a'.charCodeAt(0) : byte)));
  expect(() => readZipDirectory(new Uint8Array(twice))).toThrow('model.zipRepeats ["\\"a.txt\\""]');
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`${i}`, content]));
  expect(() => readZipDirectory(zipSync(many))).toThrow('model.zipFiles [101]');
});

test('a bomb is refused by its directory', () => {
  const zip = zipSync({ 'a.txt': new Uint8Array(5_000_000) });
  expect(zip.length).toBeLessThan(6_000);
  expect(() => readZipDirectory(zip)).toThrow(/model\.zipGrows .*a\.txt.*,\d+,5000000/);
});

test('a bomb whose directory lies is stopped at the size that the directory tells', () => {
  const zip = patch(zipSync({ 'a.txt': new Uint8Array(5_000_000) }), 24, 4, 100);
  expect(() => open(zip)).toThrow('model.zipLength');
});

test('a file that is shorter than its directory tells is refused', () => {
  const zip = zipSync({ 'a.txt': content });
  expect(() => open(patch(zip, 24, 4, content.length + 1))).toThrow('model.zipLength');
  expect(() => open(patch(zipSync({ 'a.txt': content }, { level: 0 }), 24, 4, 8_999))).toThrow('model.zipLength');
});

test('encryption, other ways to compress, and what points elsewhere are refused', () => {
  const zip = zipSync({ 'a.txt': content });
  expect(() => open(patch(zip, 8, 2, 1))).toThrow('model.zipEncrypted');
  expect(() => open(patch(zip, 10, 2, 12))).toThrow('model.zipMethod');
  expect(() => open(patch(zip, 42, 4, 4_000_000_000))).toThrow('model.damagedZip');
  expect(() => open(patch(zip, 42, 4, 3))).toThrow('model.damagedZip');
  expect(() => open(patch(zip, 28, 2, 60_000))).toThrow('model.damagedZip');
});

test('what is no zip, and a zip cut anywhere, are refused', () => {
  const zip = zipSync({ 'a.txt': content });
  for (const bytes of [new Uint8Array(), new Uint8Array(10), new Uint8Array(randomBytes(70_000))])
    expect(() => open(bytes)).toThrow('model.notZip');
  const refusesCut = (length: number) => void expect(() => open(zip.slice(0, length))).toThrow();
  fc.assert(fc.property(fc.nat(zip.length - 1), refusesCut));
});

test('whatever bytes it is given, it ends with the content, another content of the told size, or an Error', () => {
  const zip = zipSync({ 'a.txt': content, b: strToU8('bb') });
  const byte = fc.tuple(fc.nat(zip.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(byte, { minLength: 1, maxLength: 8 }), (changes) => {
      const damaged = zip.slice();
      for (const [at, value] of changes) damaged[at] = value;
      try {
        for (const entry of readZipDirectory(damaged).values())
          expect(readZipEntry(damaged, entry).length).toBe(entry.size);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        expect((error as Error).message).not.toMatch(/undefined|offset|bounds/i);
      }
    }),
    { numRuns: 300 },
  );
});
