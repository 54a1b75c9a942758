import { expect, test } from 'vitest';
import { openEngine } from '../../lib/cli/engine';
import { Arena } from '../../lib/gru/cpu/arena';
import { instantiate } from '../../lib/gru/cpu/engine';
import type { TensorName } from '../../lib/gru/weights';
import { createLanguageNetwork } from '../../lib/recipe/language-network';
import { randomSequences, randomWeights } from '../gru/random-network';

const engine = await openEngine();
const sizes = { lexiconSize: 30, embeddingUnits: 5, hiddenUnits: 6 };
const shares = Float64Array.from({ length: sizes.lexiconSize }, (_, word) => 1 / (word + 2));
const samples = Int32Array.of(1, 2, 3, 3, 5, 8, 13, 21);
const sequences = randomSequences([9, 1, 12, 7, 7, 0], sizes.lexiconSize, 5);

test('the first loss is that of the word frequencies', () => {
  const network = createLanguageNetwork(randomWeights(sizes), shares, engine);
  const loss = network.trainStep([[4, 6, 9]], samples, 0);
  // With zero output rows all corrected logits are -log(8): nine candidates are equally likely.
  expect(loss).toBeCloseTo(Math.log(9), 5);
});

test('gradients agree with finite differences', () => {
  const outputs = Float32Array.from({ length: sizes.lexiconSize * sizes.hiddenUnits }, (_, i) => Math.sin(i) / 2);
  const weights = randomWeights(sizes, 2);
  const lossWith = (name: TensorName, place: number, by: number) => {
    const moved = { ...weights, [name]: weights[name].map((value, i) => (i === place ? value + by : value)) };
    return createLanguageNetwork(moved, shares, engine, outputs).trainStep(sequences, samples, 0);
  };
  const network = createLanguageNetwork(weights, shares, engine, outputs);
  // A step so large, divided by an epsilon as large, moves every weight by its gradient.
  network.trainStep(sequences, samples, 1e4, 1e4);
  const after = network.readWeights();
  for (const name of ['embedding', 'kernel', 'recurrentKernel', 'bias'] as const) {
    for (let place = 0; place < weights[name].length; place += 7) {
      const expected = (lossWith(name, place, 0.01) - lossWith(name, place, -0.01)) / 0.02;
      expect(weights[name][place]! - after[name][place]!).toBeCloseTo(expected, 3);
    }
  }
});

test('it learns which word follows which', () => {
  const network = createLanguageNetwork(randomWeights(sizes, 4, 0.1), shares, engine);
  const text = [Array.from({ length: 20 }, (_, t) => 4 + (t % 5))];
  const first = network.trainStep(text, samples, 0.02);
  for (let step = 0; step < 100; step++) network.trainStep(text, samples, 0.02);
  expect(network.trainStep(text, samples, 0.02)).toBeLessThan(first / 5);
});

test('a batch for which the memory has to grow is learned from as one for which it has not', () => {
  const long = randomSequences(Array(64).fill(400), sizes.lexiconSize, 7);
  const many = Int32Array.from({ length: 512 }, (_, i) => i % sizes.lexiconSize);
  const [grown, ready] = [0, 0].map(() => createLanguageNetwork(randomWeights(sizes), shares, engine));
  const start = ready!.readState();
  ready!.trainStep([...long, ...long], many, 0.01);
  ready!.restore(start);
  expect(grown!.trainStep(long, many, 0.01)).toBe(ready!.trainStep(long, many, 0.01));
  expect(grown!.readState()).toEqual(ready!.readState());
});

test('exponentials, their sums and their scaling', () => {
  const arena = new Arena(instantiate(engine));
  const [rows, columns] = [3, 400];
  const x = Float32Array.from({ length: rows * columns }, (_, i) => (i / (rows * columns - 1)) * 170 - 85);
  const [logits, added, sums, factors] = [rows * columns, columns, rows, rows].map((n) => arena.zeros(n));
  arena.floats(logits!, x.length).set(x);
  arena.floats(added!, columns).fill(0.5);
  arena.engine.expRows(logits!, added!, rows, columns, sums!);
  const values = arena.floats(logits!, x.length).slice();
  const expected = x.map((value) => Math.exp(Math.fround(value + 0.5)));
  values.forEach((value, i) => {
    expect(Math.abs(value / expected[i]! - 1)).toBeLessThan(3e-7);
  });
  for (let row = 0; row < rows; row++) {
    const sum = expected.subarray(row * columns, (row + 1) * columns).reduce((total, value) => total + value, 0);
    expect(arena.floats(sums!, rows)[row]! / sum).toBeCloseTo(1, 5);
  }
  arena.floats(factors!, rows).set([0, 1e-37, 1e-37]);
  arena.engine.scaleRows(logits!, factors!, rows, columns, added!);
  const scaled = arena.floats(logits!, x.length);
  expect(scaled.subarray(0, columns).every((value) => value === 0)).toBe(true);
  expect(scaled[columns]).toBeCloseTo(values[columns]! * 1e-37, 5);
  const last = 0.5 + scaled[2 * columns - 1]! + scaled[3 * columns - 1]!;
  expect(arena.floats(added!, columns)[columns - 1]).toBeCloseTo(last, 5);
});
