import { expect, test } from 'vitest';
import { createRandom } from '../../lib/data/random';
import { crossFitCalibration } from '../../lib/model/cross-fit';
import { fitCalibration } from '../../lib/model/fit-calibration';

/** Of short reviews nearly all are positive whatever the score, of long ones as many as the score says. */
function reviews(count: number) {
  const random = createRandom(4);
  return Array.from({ length: count }, (_, i) => {
    const isLong = i % 2 === 0;
    const score = random.next();
    const label: 0 | 1 = random.next() < (isLong ? score : 0.8 + 0.15 * score) ? 1 : 0;
    return { score, example: { text: `word${i} `.repeat(isLong ? 200 : 5), label } };
  });
}

test('a length with a map of its own has one in every fold, whose reviews are fewer', () => {
  const made = reviews(500);
  const scores = made.map(({ score }) => score);
  const examples = made.map(({ example }) => example);
  const lengths = fitCalibration(scores, examples).byLength!.map(({ from }) => from);
  expect(lengths).toContain(151);
  const calibrationOf = crossFitCalibration(scores, examples);
  for (const place of examples.keys()) expect(calibrationOf(place).byLength!.map(({ from }) => from)).toContain(151);
});

test('no review is calibrated by itself: another label of its own changes nothing', () => {
  const made = reviews(500);
  const scores = made.map(({ score }) => score);
  const examples = made.map(({ example }) => example);
  for (const place of [0, 17, 250]) {
    const turned = examples.with(place, { ...examples[place]!, label: examples[place]!.label === 1 ? 0 : 1 });
    expect(crossFitCalibration(scores, turned)(place)).toEqual(crossFitCalibration(scores, examples)(place));
  }
});
