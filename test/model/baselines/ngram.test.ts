import { expect, test } from 'vitest';
import { createRandom } from '../../../lib/data/random';
import { minimize } from '../../../lib/model/baselines/lbfgs';
import { fitNgram, logCountRatios, logisticLoss, NGRAM_DEFAULTS, scoreNgram } from '../../../lib/model/baselines/ngram';
import { NgramIndex } from '../../../lib/model/baselines/ngram-index';

const texts = ['not good at all', 'good', 'very good indeed', 'not bad at all', 'bad', 'very bad indeed', 'good good'];
const tokens = texts.map((text) => text.split(' '));
const targets = [0, 1, 1, 1, 0, 0, 1];
const options = { order: 3, minDocuments: 1 };

test('a feature is an n-gram that enough texts hold, counted once in each', () => {
  const all = NgramIndex.build(() => tokens, options);
  // 7 words; not good, good at, at all, very good, good indeed, not bad, bad at, very bad, bad indeed, good good;
  // not good at, good at all, very good indeed, not bad at, bad at all, very bad indeed.
  expect(all.size).toBe(7 + 10 + 6);
  expect(all.encode(['good', 'good', 'unheard', 'good'])).toHaveLength(2);
  const twice = NgramIndex.build(() => tokens, { order: 3, minDocuments: 2 });
  expect(twice.size).toBe(7 + 1); // "good good" and its like are in one text only; "at all" is in two
  expect(twice.encode('not at all'.split(' '))).toHaveLength(4);
});

test('rows of a matrix are the features of each text', () => {
  const index = NgramIndex.build(() => tokens, options);
  const { offsets, features } = index.encodeAll(tokens);
  tokens.forEach((each, row) => {
    expect(features.slice(offsets[row], offsets[row + 1])).toEqual(index.encode(each));
  });
});

test('the ratio is that of the shares among positive and negative features', () => {
  const data = { offsets: Int32Array.of(0, 2, 3), features: Int32Array.of(0, 1, 0) };
  const [first, second] = logCountRatios(data, [0, 1], [1, 0], 2, 1);
  expect(first).toBeCloseTo(Math.log(2 / 4 / (2 / 3)));
  expect(second).toBeCloseTo(Math.log(2 / 4 / (1 / 3)));
});

test('the gradient agrees with finite differences, also for soft targets', () => {
  const index = NgramIndex.build(() => tokens, options);
  const data = index.encodeAll(tokens);
  const soft = targets.map((target) => 0.1 + 0.7 * target);
  const random = createRandom(3);
  const ratios = Float64Array.from({ length: index.size }, () => random.next() - 0.5);
  const loss = logisticLoss(data, [0, 1, 3, 4, 6], soft, ratios, 4);
  const x = Float64Array.from({ length: index.size + 1 }, () => random.next() - 0.5);
  const gradient = new Float64Array(x.length);
  const scrap = new Float64Array(x.length);
  loss(x, gradient);
  for (const place of x.keys()) {
    const at = (by: number) =>
      loss(
        x.map((value, i) => (i === place ? value + by : value)),
        scrap,
      );
    expect(gradient[place]).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 6);
  }
});

test('L-BFGS finds the minimum of a stretched bowl', () => {
  const x = new Float64Array(20);
  minimize(
    x,
    (at, gradient) =>
      at.reduce((sum, value, i) => {
        const [scale, error] = [1 + i * i, value - i];
        gradient[i] = 2 * scale * error;
        return sum + scale * error * error;
      }, 0),
    200,
    1e-14,
  );
  for (const [i, value] of x.entries()) expect(value).toBeCloseTo(i, 4);
});

test('it learns that "not" turns a word around, the same every time', () => {
  const index = NgramIndex.build(() => tokens, options);
  const data = index.encodeAll(tokens);
  const rows = [...tokens.keys()];
  const model = fitNgram(data, rows, targets, index.size, { ...NGRAM_DEFAULTS, cost: 10 });
  const score = (text: string) => scoreNgram(model, index.encode(text.split(' ')));
  expect(score('not bad at all')).toBeGreaterThan(0.5);
  expect(score('not good at all')).toBeLessThan(0.5);
  expect(fitNgram(data, rows, targets, index.size, { ...NGRAM_DEFAULTS, cost: 10 })).toEqual(model);
});
