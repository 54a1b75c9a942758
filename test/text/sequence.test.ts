import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padSequences, truncate } from '../../lib/text/sequence';

const sequences = [Int32Array.of(2, 3, 4, 5, 6), Int32Array.of(7), new Int32Array()];

describe('padding', () => {
  it('goes in front, up to the longest sequence', () => {
    expect(padSequences(sequences)).toEqual({
      data: Int32Array.of(2, 3, 4, 5, 6, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0),
      rows: 3,
      length: 5,
    });
  });

  it('goes up to a given length, to which longer sequences are truncated', () => {
    expect(padSequences(sequences, 3).data).toEqual(Int32Array.of(2, 3, 6, 0, 0, 7, 0, 0, 0));
    expect(padSequences(sequences, 7).data.subarray(0, 7)).toEqual(Int32Array.of(0, 0, 2, 3, 4, 5, 6));
  });

  it('of nothing is nothing', () => {
    expect(padSequences([])).toEqual({ data: new Int32Array(), rows: 0, length: 0 });
    expect(padSequences([new Int32Array()])).toEqual({ data: new Int32Array(), rows: 1, length: 0 });
  });
});

describe('truncation', () => {
  it('keeps the head and the tail, and the odd word in the head', () => {
    expect(truncate(Int32Array.of(1, 2, 3, 4, 5, 6), 4)).toEqual(Int32Array.of(1, 2, 5, 6));
    expect(truncate(Int32Array.of(1, 2, 3, 4, 5, 6), 3)).toEqual(Int32Array.of(1, 2, 6));
    expect(truncate(Int32Array.of(1, 2, 3), 1)).toEqual(Int32Array.of(1));
    expect(truncate(Int32Array.of(1, 2, 3), 0)).toEqual(new Int32Array());
  });

  it('leaves a short sequence as it is', () => {
    fc.assert(
      fc.property(fc.int32Array(), fc.nat(20), (sequence, spare) => {
        expect(truncate(sequence, sequence.length + spare)).toBe(sequence);
      }),
    );
  });
});
