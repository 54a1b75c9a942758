import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Example } from '../../lib/data/example';
import { formerSplit } from '../../lib/data/former-split';
import { split, textKey } from '../../lib/data/split';

const plain = (count: number): Example[] => Array.from({ length: count }, (_, row) => ({ text: `review ${row}` }));
const films = fc.option(fc.integer({ min: 0, max: 20 }).map(String), { nil: undefined });
/** Few different texts, so that many stand under several films. */
const texts = fc.integer({ min: 0, max: 30 }).map((i) => `review ${i}`);
const examples = fc.array(
  fc.record({ text: texts, movie: films }).map(({ text, movie }) => ({ text, ...(movie && { movie }) })),
  { maxLength: 80 },
);
const keysOf = (side: readonly Example[]) => new Set(side.map(({ text }) => textKey(text)));
const filmsOf = (side: readonly Example[]) => new Set(side.flatMap(({ movie }) => movie ?? []));

describe('a split', () => {
  it('never has a text or a film on both sides, and leaves out only copies of what is trained on', () => {
    fc.assert(
      fc.property(examples, fc.double({ min: 0, max: 0.99, noNaN: true }), fc.integer(), (rows, share, seed) => {
        const { train, heldOut } = split(rows, share, seed);
        expect([...keysOf(heldOut)].filter((key) => keysOf(train).has(key))).toEqual([]);
        expect([...filmsOf(heldOut)].filter((film) => filmsOf(train).has(film))).toEqual([]);
        const leftOut = rows.filter((example) => !train.includes(example) && !heldOut.includes(example));
        for (const { text } of leftOut) expect(keysOf(train)).toContain(textKey(text));
      }),
    );
  });

  it('keeps every review on its side whatever else there is; a held-out one may be left out, but never trained on', () => {
    fc.assert(
      fc.property(examples, examples, fc.integer(), (some, more, seed) => {
        const alone = split(some, 0.3, seed);
        const together = split([...more, ...some], 0.3, seed);
        for (const example of alone.train) expect(together.train).toContain(example);
        for (const example of alone.heldOut) expect(together.train).not.toContain(example);
      }),
    );
  });

  it('does not leak a review that the data holds four times', () => {
    const fourfold = plain(200).flatMap((example) => [example, { ...example }, { ...example }, { ...example }]);
    const { train, heldOut } = split(fourfold, 0.3, 1);
    expect(heldOut.length).toBeGreaterThan(100);
    expect(train.length + heldOut.length).toBe(800);
    expect([...keysOf(heldOut)].filter((key) => keysOf(train).has(key))).toEqual([]);
  });

  it('takes texts for the same that differ only in case, white space or HTML', () => {
    expect(textKey('It&#39;s a gem.<br /><br />See it!')).toBe(textKey(' it’s a gem.\n\nSEE it! '));
    expect(textKey('A gem.')).not.toBe(textKey('No gem.'));
  });

  it('holds out about the share, more of the same with a larger one, others with another seed', () => {
    const all = plain(3000);
    const { train, heldOut } = split(all, 0.3, 1);
    expect(train.length + heldOut.length).toBe(3000);
    expect(Math.abs(heldOut.length - 900)).toBeLessThan(4 * 25.1); // binomial
    expect(split(all, 0.4, 1).heldOut).toEqual(expect.arrayContaining(heldOut));
    const other = new Set(split(all, 0.3, 2).heldOut);
    const shared = heldOut.filter((example) => other.has(example)).length;
    expect(Math.abs(shared - 0.3 * heldOut.length)).toBeLessThan(4 * 13.8);
  });

  it('keeps the order of the data, holds nothing out for a share of 0, and refuses a share that leaves nothing', () => {
    const all = plain(50);
    for (const side of Object.values(split(all, 0.3, 1)))
      expect(side).toEqual(all.filter((example) => side.includes(example)));
    expect(split(all, 0, 1)).toEqual({ train: all, heldOut: [] });
    for (const share of [1, -0.1, Number.NaN]) expect(() => split(all, share, 1)).toThrow('held-out share');
  });
});

describe('the former split', () => {
  it('holds the share out exactly where no film is known, the same every time', () => {
    const all = plain(1000);
    const { train, heldOut } = formerSplit(all, 0.3, 1);
    expect([train.length, heldOut.length]).toEqual([700, 300]);
    expect(new Set([...train, ...heldOut])).toEqual(new Set(all));
    expect(formerSplit(all, 0.3, 1)).toEqual({ train, heldOut });
  });

  it('puts every film on one side, and comes within half a film of the share', () => {
    fc.assert(
      fc.property(examples, fc.double({ min: 0, max: 0.99, noNaN: true }), fc.integer(), (rows, share, seed) => {
        const { train, heldOut } = formerSplit(rows, share, seed);
        expect([...filmsOf(heldOut)].filter((film) => filmsOf(train).has(film))).toEqual([]);
        expect(train.length + heldOut.length).toBe(rows.length);
        const sizes = [...filmsOf(rows)].map((film) => rows.filter(({ movie }) => movie === film).length);
        const largest = Math.max(1, ...sizes);
        expect(Math.abs(heldOut.length - Math.round(rows.length * share))).toBeLessThanOrEqual(largest / 2);
      }),
    );
  });
});
