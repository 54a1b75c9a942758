import { expect, it } from 'vitest';
import type { Example } from '../../lib/data/example';
import { type Calibration, IDENTITY } from '../../lib/model/calibration';
import { type JudgedModel, judge, judgeAlone } from '../../lib/model/judge';
import { measure } from '../../lib/model/measure';

const heldOut: Example[] = [
  { text: 'good', label: 1 },
  { text: 'bad', label: 0 },
  { text: 'very good', rating: 9 },
  { text: 'very bad', rating: 2 },
  { text: 'neither', rating: 5 },
  { text: 'x'.repeat(700), label: 1 },
];
const reference: Example[] = [
  { text: 'fine', rating: 8 },
  { text: 'poor', rating: 1 },
  { text: 'middling', rating: 6 },
];
const steep: Calibration = {
  rating: [
    [0.4, 1],
    [0.6, 10],
  ],
  positive: [
    [0.4, 0.05],
    [0.6, 0.95],
  ],
};
const side = (scores: number[], referenceScores: number[], calibration = IDENTITY): JudgedModel => ({
  name: calibration === IDENTITY ? 'former' : 'mine',
  calibrationOf: () => calibration,
  scores,
  referenceScores,
});
const before = side([0.9, 0.6, 0.4, 0.1, 0.5, 0.2], [0.9, 0.1, 0.5]);
const after = side([0.8, 0.1, 0.9, 0.2, 0.5, 0.3], [0.4, 0.2, 0.9], steep);
const comparison = judge(heldOut, reference, before, after);

it('measures both models on the same reviews, each with its own calibration', () => {
  expect(comparison.heldOut).toBe(6);
  expect(comparison.before).toEqual({ name: 'former', metrics: measure(before.scores, heldOut, () => IDENTITY) });
  expect(comparison.after).toEqual({ name: 'mine', metrics: measure(after.scores, heldOut, () => steep) });
  expect([comparison.before.metrics.accuracy, comparison.after.metrics.accuracy]).toEqual([0.4, 0.8]);
});

it('measures a model by itself where there is no other to compare it with', () => {
  expect(judgeAlone(heldOut, reference, after)).toEqual({
    heldOut: 6,
    after: comparison.after,
    reference: { n: 2, before: null, after: 0.5 },
    confusion: { after: comparison.confusion.after },
    reliability: { after: comparison.reliability.after },
  });
});

it('tells accuracy on the reference reviews that have a side, before and after', () => {
  expect(comparison.reference).toEqual({ n: 2, before: 1, after: 0.5 });
  expect(judge(heldOut, [], before, after).reference).toEqual({ n: 0, before: null, after: null });
});

it('counts what was taken for what; a middling review is neither', () => {
  expect(comparison.confusion).toEqual({
    before: { truePositive: 1, falsePositive: 1, trueNegative: 1, falseNegative: 2 },
    after: { truePositive: 2, falsePositive: 0, trueNegative: 2, falseNegative: 1 },
  });
});

it('counts the reviews on which only one of the two is right', () => {
  expect(comparison.changed).toEqual({ mended: 2, spoiled: 0 });
  expect(judge(heldOut, reference, after, before).changed).toEqual({ mended: 0, spoiled: 2 });
});

it('compares calibrated probabilities with what was observed', () => {
  expect(comparison.reliability.after).toEqual([
    { probability: expect.closeTo(0.05), observed: 1 / 3, count: 3 },
    { probability: expect.closeTo(0.95), observed: 1, count: 2 },
  ]);
  expect(comparison.reliability.before.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1]);
});

it('shows the reviews first on which the two lie most apart, their texts cut', () => {
  const [first, second] = comparison.disagreements;
  expect(comparison.disagreements).toHaveLength(6);
  expect([first, second].map((each) => each!.text)).toEqual(expect.arrayContaining(['bad', 'very good']));
  expect(first).toMatchObject({ before: { confidence: 0.6 }, after: { confidence: 0.95 } });
  const long = comparison.disagreements.find(({ text }) => text.startsWith('xx'))!;
  expect(long.text).toHaveLength(600);
  expect(long).toMatchObject({ label: 1, before: { score: 0.2, positive: false }, after: { score: 0.3 } });
  const many = Array.from({ length: 30 }, (_, i) => ({ text: `review ${i}`, label: 1 as const }));
  const zeros = side(
    many.map(() => 0),
    [],
  );
  const rising = side(
    many.map((_, i) => i / 30),
    [],
  );
  const most = judge(many, [], zeros, rising).disagreements;
  expect(most.map(({ text }) => text)).toEqual(Array.from({ length: 20 }, (_, i) => `review ${29 - i}`));
});

it('judges by nothing, when nothing was held out', () => {
  const nothing = judge([], reference, side([], [0.9, 0.1, 0.5]), side([], [0.9, 0.1, 0.5]));
  expect(nothing.after.metrics).toMatchObject({ n: 0, accuracy: null, r2: null });
  expect(nothing.disagreements).toEqual([]);
});
