import { expect, it } from 'vitest';
import { choiceOf, scalesBeside } from '../../../entrypoints/popup/train/scale-choices';

it('offers the scale that was found, once, and others', () => {
  const stars = { lowest: 0.5, highest: 5 };
  const polarity = { lowest: -1, highest: 1 };
  expect(scalesBeside(stars)[0]).toEqual(stars);
  expect(scalesBeside(polarity)[0]).toEqual(polarity);
  for (const found of [stars, polarity]) {
    const names = scalesBeside(found).map(({ lowest, highest }) => `${lowest} to ${highest}`);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toEqual(expect.arrayContaining(['-1 to 1', '-2 to 2', '1 to 2']));
  }
});

it('says both ends where the lowest figure is the worst opinion', () => {
  expect(choiceOf({ lowest: 0.5, highest: 5 })).toBe(5);
  expect(choiceOf({ lowest: -1, highest: 1 })).toEqual({ lowest: -1, highest: 1 });
  expect(choiceOf({ lowest: 0, highest: 4, areClasses: true })).toEqual({ lowest: 0, highest: 4 });
});
