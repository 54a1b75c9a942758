import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sideBalance } from '../../lib/recipe/side-balance';
import { sideOfTarget } from '../../lib/recipe/target';

test('both sides weigh the same, up to three times; middling and unknown targets count once', () => {
  const two = sideBalance([1, 1, 0.9, 0.8, 0, 0.1, 0.5, Number.NaN]);
  expect([0, 0.2, 0.5, 0.9, Number.NaN].map(two)).toEqual([2, 2, 1, 1, 1]);
  const many = sideBalance([...Array<number>(50).fill(0), 1]);
  expect([0, 1].map(many)).toEqual([1, 3]);
  const oneSided = sideBalance([1, 1, 0.5]);
  expect([0, 1].map(oneSided)).toEqual([1, 1]);
});

test('no side outweighs the other where neither is more than three times as frequent', () => {
  const targets = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(targets, (all) => {
      const balance = sideBalance(all);
      const weigh = (side: string) => {
        const own = all.filter((target) => sideOfTarget(target) === side);
        return { count: own.length, weight: own.reduce((sum, target) => sum + balance(target), 0) };
      };
      const [positive, negative] = [weigh('positive'), weigh('negative')];
      fc.pre(positive.count > 0 && negative.count > 0);
      fc.pre(positive.count <= 3 * negative.count && negative.count <= 3 * positive.count);
      expect(positive.weight).toBeCloseTo(negative.weight, 9);
    }),
  );
});
