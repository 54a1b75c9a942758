import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smoothRelevance } from '../../../lib/model/explain/smooth-relevance';

/** One sentence of one piece. */
const whole = (words: number) => ({ sentences: Array(words).fill(0), pieces: [{ from: 0, to: words }] });
const oneSentence = (words: number) => ({ ...whole(words), pieces: [] });
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

test('a word gets a share of its neighbours by a triangle, and more of its own', () => {
  const smooth = smoothRelevance([0, 0, 0, 0, 0, 0, 69, 0, 0, 0, 0, 0, 0], oneSentence(13));
  const expected = [0, 1, 2, 3, 4, 5, 15, 5, 4, 3, 2, 1, 0];
  for (const [place, value] of smooth.entries()) expect(value).toBeCloseTo(expected[place]!, 12);
});

test('a word gets a share of the mean of its piece of a clause, and of no other one', () => {
  const pieces = [
    { from: 0, to: 2 },
    { from: 2, to: 3 },
  ];
  const relevance = [46, 0, 0];
  const smooth = smoothRelevance(relevance, { sentences: [0, 0, 0], pieces });
  const without = smoothRelevance(relevance, oneSentence(3));
  expect(Array.from(smooth, (value, place) => value - without[place]!)).toEqual([8, 8, 0]);
});

test('what raises the score does not cancel what lowers it', () => {
  const relevance = [3, 0, -3.5];
  const [first, , last] = smoothRelevance(relevance, whole(3));
  expect(first).toBeCloseTo(smoothRelevance([3, 0, 0], whole(3))[0]!, 12);
  expect(last).toBeCloseTo(smoothRelevance([0, 0, -3.5], whole(3))[2]!, 12);
});

test('nothing passes the end of a sentence', () => {
  const [, before, after] = smoothRelevance([0, 11.5, 0, 0], { sentences: [0, 0, 1, 1], pieces: [] });
  expect(before).toBeCloseTo(2.5, 12);
  expect(after).toBe(0);
});

test('words of the same relevance keep it, and the sum of one sign stays the same in a long sentence', () => {
  const values = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(values, fc.constantFrom(1, -1), (sizes, sign) => {
      const padded = [...Array(5).fill(0), ...sizes, ...Array(5).fill(0)].map((size) => sign * size);
      expect(sum(smoothRelevance(padded, whole(padded.length)))).toBeCloseTo(sum(padded), 6);
    }),
  );
  const [middle] = smoothRelevance(Array(11).fill(-2), whole(11)).slice(5);
  expect(middle).toBeCloseTo(-2, 12);
});
