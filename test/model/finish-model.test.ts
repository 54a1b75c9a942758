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

it('adjusts the logits by what the scores ask for, and scores again', async () => {
  const plain = await finishModel(model, networkOpener('cpu'));
  let seen = new Float32Array();
  const adjustLogits = (scores: Float32Array) => {
    seen = scores.slice();
    return { shift: -0.7, scale: 1.5 };
  };
  const adjusted = await finishModel({ ...model, adjustLogits }, networkOpener('cpu'));
  expect(seen).toEqual(plain.scores);
  expect(adjusted.weights.embedding).toEqual(plain.weights.embedding);
  for (const [i, score] of adjusted.scores.entries())
    expect(logit(score)).toBeCloseTo(1.5 * (logit(plain.scores[i]!) - 0.7), 3);
});

it('is the same model where nothing is to be adjusted', async () => {
  const plain = await finishModel(model, networkOpener('cpu'));
  const same = await finishModel({ ...model, adjustLogits: () => ({ shift: 0, scale: 1 }) }, networkOpener('cpu'));
  expect(same.weights).toEqual(plain.weights);
  expect(same.scores).toEqual(plain.scores);
  expect({ ...same.card, date: '' }).toEqual({ ...plain.card, date: '' });
});
