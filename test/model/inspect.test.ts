import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readBundle } from '../../lib/cli/bundle-folder';
import { openEngine } from '../../lib/cli/engine';
import { createCpuNetwork } from '../../lib/gru/cpu/cpu-network';
import { tensorLengths } from '../../lib/gru/weights';
import { attributionsOf } from '../../lib/model/explain/attributions';
import { contributions, lookInside, parameterCounts, strongest } from '../../lib/model/inspect';
import { createPredictor } from '../../lib/model/predict';
import { expectClose } from '../gru/compare';

const TEXT = 'I wanted to like it. The music is lovely, but the plot is a mess; a flumpering one, not good at all.';

test('what is shown is what the engine computes: words, running logits, score and contributions', async () => {
  const bundle = await readBundle();
  const network = createCpuNetwork(bundle.weights, await openEngine());
  for (const text of [TEXT, `${TEXT} `.repeat(30)]) {
    const inside = await lookInside(bundle, text);
    const [scored] = await network.scoreWithLogits([inside.reading.sequence]);
    const [score] = await createPredictor(bundle, network).explain([text]);
    const largest = Math.max(1, ...inside.logits.map(Math.abs));
    expectClose(inside.logits, scored!.logits, 1e-4 * largest, 'logit');
    expect(inside.score).toBeCloseTo(score!.score, 4);
    expect(inside.answer).toMatchObject({ tone: score!.tone, rating: expect.closeTo(score!.rating, 2) });
    const { tokens, kept } = inside.reading;
    expect(Array.from(kept, (place) => tokens[place])).toEqual(score!.words.map(({ word }) => word));
    const sum = inside.contributions.reduce((total, moved) => total + moved, bundle.weights.denseBias[0]!);
    expect(sum).toBeCloseTo(inside.logit, 11);
    // Gates are shares; a state lies between the one before it and the candidate, where the update gate says.
    for (const { update, reset, previous, candidate, state } of inside.steps) {
      expect([...update, ...reset].every((gate) => gate >= 0 && gate <= 1)).toBe(true);
      const mixed = state.map((_, j) => update[j]! * previous[j]! + (1 - update[j]!) * candidate[j]!);
      expectClose(state, mixed, 1e-12, 'state');
    }
  }
  network.dispose();
});

test('relevance is what the engine computes, and integrated gradients add up to what the words change', async () => {
  const bundle = await readBundle();
  const network = createCpuNetwork(bundle.weights, await openEngine());
  const inside = await lookInside(bundle, 'The music is lovely, but not the plot.');
  const { relevance, gradients, baseline } = await attributionsOf(bundle.weights, inside);
  const [expected] = await network.explain([inside.reading.sequence]);
  expectClose(relevance, expected!.relevance, 1e-3, 'relevance');
  const sum = gradients.reduce((total, value) => total + value, 0);
  expect(sum).toBeCloseTo(inside.logit - baseline, 2);
  expect(gradients).toHaveLength(10);
  network.dispose();
});

test('without a word there is nothing but the bias', async () => {
  const bundle = await readBundle();
  const { steps, logit, score } = await lookInside(bundle, ' ');
  expect(steps).toEqual([]);
  expect(logit).toBe(bundle.weights.denseBias[0]);
  expect(score).toBe(1 / (1 + Math.exp(-logit)));
});

test('a long stretch of work rests now and then, and ends where the rest rejects', async () => {
  const bundle = await readBundle();
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 5;
    return now;
  });
  try {
    const rest = vi.fn(async () => {});
    const { steps } = await lookInside(bundle, TEXT, rest);
    expect(rest.mock.calls.length).toBeGreaterThan(2);
    expect(rest.mock.calls.length).toBeLessThan(steps.length);
    const given = lookInside(bundle, TEXT, () => Promise.reject(new Error('another text')));
    await expect(given).rejects.toThrow('another text');
  } finally {
    clock.mockRestore();
  }
});

test('contributions add up to the last logit, whatever the logits', () => {
  const logit = fc.double({ min: -20, max: 20, noNaN: true });
  fc.assert(
    fc.property(fc.array(logit, { minLength: 1 }), logit, (logits, bias) => {
      const moved = contributions(logits, bias);
      expect(moved.length).toBe(logits.length);
      expect(moved.reduce((sum, value) => sum + value, bias)).toBeCloseTo(logits.at(-1)!, 9);
    }),
  );
});

test('the strongest are those furthest from zero, on either side', () => {
  expect(strongest([0.1, -3, 2, 0, -0.2], 3)).toEqual([1, 2, 4]);
  expect(strongest(Float64Array.of(1), 3)).toEqual([0]);
});

test('every weight is counted in one layer', () => {
  const sizes = { lexiconSize: 100, embeddingUnits: 3, hiddenUnits: 4 };
  const counts = parameterCounts(sizes);
  // Keras' formulas: inputs × units, then 3 × (inputs + units + 1) × units, then units + 1.
  expect(counts).toEqual({ embedding: 300, gru: 3 * (3 + 4 + 1) * 4, dense: 5 });
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  expect(sum(Object.values(counts))).toBe(sum(Object.values(tensorLengths(sizes))));
});
