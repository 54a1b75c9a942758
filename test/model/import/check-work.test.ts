import { expect, it } from 'vitest';
import { MOST_WORDS } from '../../../lib/common/limits';
import { IDENTITY } from '../../../lib/model/calibration';
import { calibrateForeign } from '../../../lib/model/import/calibrate';
import { checkWork } from '../../../lib/model/import/check-work';
import { type ForeignModel, readForeignModel } from '../../../lib/model/import/foreign-model';
import { createForeignPredictor } from '../../../lib/model/import/foreign-predictor';
import { initialWeights } from '../../../lib/model/initialize';
import { pooledModel, WORD_INDEX } from './fixture-models';
import { gruGraph } from './gru-graph';

const notebookLike = (hiddenUnits: number) => ({
  graph: gruGraph(initialWeights({ lexiconSize: 200, embeddingUnits: 300, hiddenUnits }, 1)),
});
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

it('counts the steps of a recurrent layer, which wait for one another however narrow it is', () => {
  const { graph } = notebookLike(1);
  expect(() => checkWork(graph, 5_000)).not.toThrow();
  expect(() => checkWork(graph, 10_000)).toThrow('import.tooLong');
  expect(() => checkWork(notebookLike(500).graph, 2_000)).not.toThrow();
});

it('calibrates on fewer reviews where each takes long', async () => {
  const reference = Array.from({ length: 200 }, (_, i) => ({ text: `w${(i % 150) + 1} w7`, rating: 1 + (i % 10) }));
  const narrow = await read(400);
  const wide = { ...narrow, ...notebookLike(500) };
  const reviewsAt = async (length: number, model: ForeignModel) => {
    let texts = 0;
    const run = async (sequences: readonly number[][]) => {
      texts += sequences.length;
      return new Float32Array(sequences.length).fill(0.5);
    };
    const { reviews } = await calibrateForeign({ ...model, rule: { ...model.rule, length } }, run, reference);
    expect(texts).toBe(reviews);
    return reviews;
  };
  expect(await reviewsAt(400, wide)).toBe(200);
  expect(await reviewsAt(2_000, wide)).toBe(50);
  expect(await reviewsAt(2_000, narrow)).toBe(200);
  expect(await reviewsAt(50_000, narrow)).toBe(10);
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
