import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../interface-languages';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

// The limits of the Chrome Web Store; those of addons.mozilla.org (50 and 250) and of Edge are wider.
it.each(INTERFACE_LANGUAGES)(
  'the listing in %s agrees with the manifest, within the limits of the stores',
  (language) => {
    const { extName, extDescription } = JSON.parse(read(`locales/${language}.json`));
    const [name, summary, , ...text] = read(`docs/store/listing.${language}.md`).trim().split('\n\n');
    expect(name).toBe(`# ${extName}`);
    expect(summary).toBe(extDescription);
    expect(extName.length).toBeLessThanOrEqual(45);
    expect(extDescription.length).toBeLessThanOrEqual(132);
    const { length } = text.join('\n\n');
    expect(length).toBeGreaterThan(1000);
    expect(length).toBeLessThan(16_000);
  },
);

it('every picture has the size that the stores ask for', () => {
  const sizes = (path: string) => {
    const png = readFileSync(new URL(`../../docs/pictures/${path}.png`, import.meta.url));
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  };
  for (const language of ['en', 'de']) {
    for (const name of ['badges', 'panel', 'bar', 'training', 'lab']) {
      expect(sizes(`${language}-${name}`), name).toEqual([1280, 800]);
    }
  }
  expect(sizes('icon')).toEqual([128, 128]);
  expect(sizes('tile')).toEqual([440, 280]);
  expect(sizes('marquee')).toEqual([1400, 560]);
});
