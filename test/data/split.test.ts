import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Example } from '../../lib/data/example';
import { splitExamples, splitStably } from '../../lib/data/split';

const plain = (count: number): Example[] => Array.from({ length: count }, (_, row) => ({ text: `review ${row}` }));

describe('a split without films', () => {
  it('holds the share out exactly, and loses nobody', () => {
    const examples = plain(1000);
    const { train, heldOut } = splitExamples(examples, 0.3, 1);
    expect([train.length, heldOut.length]).toEqual([700, 300]);
    expect(new Set([...train, ...heldOut])).toEqual(new Set(examples));
  });

  it('depends on the seed alone', () => {
    const examples = plain(100);
    expect(splitExamples(examples, 0.3, 1)).toEqual(splitExamples(examples, 0.3, 1));
    expect(splitExamples(examples, 0.3, 1)).not.toEqual(splitExamples(examples, 0.3, 2));
  });

  it('takes the held-out ones from everywhere, also from a file sorted by sentiment', () => {
    const { heldOut } = splitExamples(plain(1000), 0.3, 1);
    const fromFirstHalf = heldOut.filter(({ text }) => Number(text.split(' ')[1]) < 500).length;
    expect(Math.abs(fromFirstHalf - 150)).toBeLessThan(5 * 7.3);
  });

  it('keeps the order of the file on both sides', () => {
    const examples = plain(50);
    for (const side of Object.values(splitExamples(examples, 0.3, 1))) {
      expect(side).toEqual(examples.filter((example) => side.includes(example)));
    }
  });

  it('holds nothing out for a share of 0, and refuses a share that leaves nothing to train on', () => {
    expect(splitExamples(plain(10), 0, 1).heldOut).toEqual([]);
    for (const share of [1, -0.1, Number.NaN])
      expect(() => splitExamples(plain(10), share, 1)).toThrow('held-out share');
  });
});

describe('a split by film', () => {
  const examples = fc.array(
    fc.record({ text: fc.constant('x'), movie: fc.option(fc.constantFrom(...'abcdefghij'), { nil: undefined }) }),
    { maxLength: 80 },
  );

  it('puts every film on one side, and comes within half a film of the share', () => {
    fc.assert(
      fc.property(examples, fc.double({ min: 0, max: 0.99, noNaN: true }), fc.integer(), (rows, share, seed) => {
        const { train, heldOut } = splitExamples(rows, share, seed);
        const filmsOf = (side: Example[]) => new Set(side.flatMap(({ movie }) => movie ?? []));
        for (const film of filmsOf(train)) expect(filmsOf(heldOut)).not.toContain(film);
        expect(train.length + heldOut.length).toBe(rows.length);
        const sizes = [...filmsOf(rows)].map((film) => rows.filter(({ movie }) => movie === film).length);
        const largest = Math.max(1, ...sizes);
        expect(Math.abs(heldOut.length - Math.round(rows.length * share))).toBeLessThanOrEqual(largest / 2);
      }),
    );
  });
});

describe('a split that stays', () => {
  const films = fc.option(fc.integer({ min: 0, max: 20 }).map(String), { nil: undefined });
  const examples = fc.array(
    fc.record({ text: fc.string(), movie: films }).map(({ text, movie }) => ({ text, ...(movie && { movie }) })),
  );

  it('leaves every review and film on its side, whatever else there is', () => {
    fc.assert(
      fc.property(examples, examples, fc.integer(), (some, more, seed) => {
        const alone = splitStably(some, 0.3, seed);
        const together = splitStably([...more, ...some], 0.3, seed);
        for (const example of alone.heldOut) expect(together.heldOut).toContain(example);
        for (const example of alone.train) expect(together.train).toContain(example);
        const heldOutFilms = new Set(together.heldOut.flatMap(({ movie }) => movie ?? []));
        expect(together.train.filter(({ movie }) => movie !== undefined && heldOutFilms.has(movie))).toEqual([]);
      }),
    );
  });

  it('holds out about the share, more of the same with a larger one, others with another seed', () => {
    const all = plain(3000);
    const { train, heldOut } = splitStably(all, 0.3, 1);
    expect(train.length + heldOut.length).toBe(3000);
    expect(Math.abs(heldOut.length - 900)).toBeLessThan(4 * 25.1); // binomial
    expect(splitStably(all, 0.4, 1).heldOut).toEqual(expect.arrayContaining(heldOut));
    const other = new Set(splitStably(all, 0.3, 2).heldOut);
    const shared = heldOut.filter((example) => other.has(example)).length;
    expect(Math.abs(shared - 0.3 * heldOut.length)).toBeLessThan(4 * 13.8);
    expect(splitStably(all, 0, 1).heldOut).toEqual([]);
  });
});
