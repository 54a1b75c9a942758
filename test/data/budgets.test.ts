import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { surveyFile } from '../../lib/data/survey';
import { SURVIVED } from '../attack/attack';
import { attack } from '../attack/files';
import { fileOf } from './support';

it('reads what can be read of damaged files, and says of the others why not', async () => {
  for (let i = 0; i < 150; i++) expect(await attack.trial(i), `file ${i}`).toEqual(SURVIVED);
});

const LINE = 'a wonderful film,1\na dull one,0\n';
const repeated = (text: string, times: number) => strToU8(text.repeat(times));
const megabytes = (count: number) => new Uint8Array(count * 2 ** 20).fill(0x61);

/** Some hundred times what these files need on an idle machine; without a bound they take minutes or gigabytes. */
const MOST_MS = 20_000;

describe('time and memory are bounded', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['a gzip that grows a thousandfold', () => gzipSync(repeated(LINE, 2 ** 22)), 'data.grows'],
    ['a file in a zip that does', () => zipSync({ 'reviews.csv': repeated(LINE, 2 ** 22) }), 'data.grows'],
    ['a zip within a zip that does', () => zipSync({ 'inner.zip': megabytes(40) }), 'data.zipInZip'],
    [
      'JSON lines, one of which does not end',
      () => gzipSync(Buffer.concat([strToU8('{"text":"a","label":1}\n'), megabytes(30)])),
      'data.endlessLine',
    ],
  ])('%s', async (_, make, code) => {
    const file = fileOf(make());
    const start = performance.now();
    await expect(surveyFile(file)).rejects.toMatchObject({ code });
    expect(performance.now() - start).toBeLessThan(MOST_MS);
  });

  it('entries that share their bytes', async () => {
    const zip = zipSync({ 'a.csv': repeated(LINE, 20_000) }, { level: 0 });
    const end = zip.length - 22;
    const start = new DataView(zip.buffer).getUint32(end + 16, true);
    const entry = zip.slice(start, end);
    const twice = new Uint8Array([...zip.subarray(0, start), ...entry, ...entry, ...zip.subarray(end)]);
    const view = new DataView(twice.buffer, twice.length - 22);
    view.setUint16(8, 2, true);
    view.setUint16(10, 2, true);
    view.setUint32(12, 2 * entry.length, true);
    await expect(surveyFile(fileOf(twice))).rejects.toMatchObject({ code: 'data.damagedZip' });
  });

  it.each<[string, string]>([
    ['a hundred thousand spaces in the column of labels', `text,label\n${LINE}a film,"1${' '.repeat(100_000)}x"\n`],
    ['a hundred thousand spaces before a fraction', `text,label\n${LINE}a film,"1${' '.repeat(100_000)}½"\n`],
    [
      'a hundred thousand fields',
      [0, 1]
        .map((label) =>
          JSON.stringify({
            text: 'a wonderful film',
            label,
            ...Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`f${label}-${i}`, i])),
          }),
        )
        .join('\n')
        .concat(`\n${'{"text":"a dull film","label":0}\n'.repeat(5_000)}`),
    ],
    ['a document of broken objects', `[${'{"text": "a "film", "label": 1},\n'.repeat(100_000)}]`],
    ['a document of quotes', `[{${'"'.repeat(3_000_001)}`],
    [
      'columns of different lengths',
      JSON.stringify({
        text: Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [i, `a film ${i}`])),
        ...Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`c${i}`, {}])),
      }),
    ],
  ])('%s', async (_, text) => {
    const start = performance.now();
    await surveyFile(fileOf(text)).catch(() => undefined);
    expect(performance.now() - start).toBeLessThan(MOST_MS);
  });
});
