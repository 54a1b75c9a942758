import { expect, test } from 'vitest';
import { applyCalibration, type Calibration } from '../../lib/model/calibration';
import { scoreOfReading } from '../../lib/model/score-of-reading';
import { tokenize } from '../../lib/text/tokenize';

const calibration: Calibration = {
  rating: [
    [0.1, 1],
    [0.9, 10],
  ],
  positive: [
    [0.1, 0.05],
    [0.9, 0.95],
  ],
};
const output = { score: 0.02, logits: [-1, -4], bias: 0 };
const scoreOf = (text: string) => scoreOfReading(output, { tokens: tokenize(text), declined: undefined }, calibration);

test.each([
  ['5/10', 5, 'mixed'],
  ['★★★☆☆', 6, 'mixed'],
  ['★★★★½', 9, 'positive'],
  ['⭐⭐⭐⭐⭐', 10, 'positive'],
  ['85/100', 8.5, 'positive'],
  ['3/5.', 6, 'mixed'],
  ['1/10!', 1, 'negative'],
  [' 9,5/10 ', 9.5, 'positive'],
] as const)('%s is rated as it says, whatever the network thinks of it', (text, rating, tone) => {
  const score = scoreOf(text);
  expect(score).toMatchObject({ rating, tone, positive: score.score >= 0.5 });
  expect(applyCalibration(score.score, 1, calibration).rating).toBeCloseTo(rating, 6);
});

test.each([
  '5/10 would not watch again',
  '24/7',
  '9/11',
  '★ of the show',
  '2001',
  '10',
  'A',
  '',
  '11/10',
  '100% boring',
])('%j is read by the network', (text) => expect(scoreOf(text).score).toBe(output.score));
