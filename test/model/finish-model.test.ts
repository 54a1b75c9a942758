import { expect, it } from 'vitest';
import { networkOpener } from '../../lib/cli/engine';
import type { Example } from '../../lib/data/example';
import { finishModel } from '../../lib/model/finish-model';
import { lexiconReader } from '../../lib/model/text-reader';
import { draftBundle } from './support';

const heldOut = Array.from(
  { length: 30 },
  (_, i): Example => ({
    text: `word${i % 20} word${(i * 7) % 20}`,
    label: i % 2 ? 1 : 0,
  }),
);
const { lexicon, weights, card } = draftBundle({ lexiconSize: 22, embeddingUnits: 4, hiddenUnits: 6 });
const data = { name: 'fiction.csv', sha256: '0'.repeat(64), examples: heldOut };
const { hyperparameters } = card;
const reader = lexiconReader(lexicon, hyperparameters.maxLength);
const model = { name: 'test', reader, weights, hyperparameters, dtype: 'uint8' as const, data, heldOut };
const logit = (score: number) => Math.log(score / (1 - score));

it('shifts the bias by what the scores without it ask for, and scores with it', async () => {
  const plain = await finishModel(model, networkOpener('cpu'));
  let seen = new Float32Array();
  const biasShift = (scores: Float32Array) => {
    seen = scores.slice();
    return -0.7;
  };
  const shifted = await finishModel({ ...model, biasShift }, networkOpener('cpu'));
  expect(seen).toEqual(plain.scores);
  expect(shifted.weights.denseBias[0]).toBeCloseTo(plain.weights.denseBias[0]! - 0.7, 5);
  expect(shifted.weights.embedding).toEqual(plain.weights.embedding);
  for (const [i, score] of shifted.scores.entries()) expect(logit(score)).toBeCloseTo(logit(plain.scores[i]!) - 0.7, 4);
});

it('is the same model with a shift of 0 as without one', async () => {
  const plain = await finishModel(model, networkOpener('cpu'));
  const same = await finishModel({ ...model, biasShift: () => 0 }, networkOpener('cpu'));
  expect(same.weights).toEqual(plain.weights);
  expect(same.scores).toEqual(plain.scores);
  expect({ ...same.card, date: '' }).toEqual({ ...plain.card, date: '' });
});
