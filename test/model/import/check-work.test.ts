import { expect, it } from 'vitest';
import { MOST_WORDS } from '../../../lib/common/limits';
import { IDENTITY } from '../../../lib/model/calibration';
import { readForeignModel } from '../../../lib/model/import/foreign-model';
import { createForeignPredictor } from '../../../lib/model/import/foreign-predictor';
import { pooledModel, WORD_INDEX } from './fixture-models';

const read = (length: number, units = 2, chosen?: number) =>
  readForeignModel([...pooledModel({ length, units }), WORD_INDEX], chosen === undefined ? {} : { length: chosen });

it('refuses a sequence that no review has the words for, and says the limit', async () => {
  const refused = { code: 'import.tooLong', facts: [3_000_000, MOST_WORDS] };
  await expect(read(3_000_000)).rejects.toMatchObject(refused);
  await expect(read(400, 2, 3_000_000)).rejects.toMatchObject(refused);
  expect((await read(3_000_000, 2, 400)).rule.length).toBe(400);
});

it('allows wide layers fewer words', async () => {
  const { facts } = await read(MOST_WORDS, 4000).catch((error) => error);
  expect(facts[1]).toBeLessThan(MOST_WORDS / 10);
  expect((await read(facts[1], 4000)).rule.length).toBe(facts[1]);
});

it('pads only as many texts at once as there is room for', async () => {
  const model = await read(MOST_WORDS);
  const sizes: number[] = [];
  const run = async (sequences: readonly number[][]) => {
    sizes.push(sequences.reduce((sum, { length }) => sum + length, 0));
    return Float32Array.from(sequences, ([first]) => first! / 1000);
  };
  const texts = Array.from({ length: 25 }, (_, i) => `w${i + 1}`);
  const scores = await createForeignPredictor(
    { ...model, rule: { ...model.rule, padding: 'post' } },
    IDENTITY,
    run,
    'en',
  ).predict(texts);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(2 ** 20);
  expect(scores.map(({ score }) => Math.round(score * 1000))).toEqual(texts.map((_, i) => i + 1));
});
