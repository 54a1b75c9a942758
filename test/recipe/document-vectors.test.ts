import { expect, test } from 'vitest';
import { openEngine } from '../../lib/cli/engine';
import { createRandom } from '../../lib/data/random';
import { Arena } from '../../lib/gru/cpu/arena';
import { instantiate } from '../../lib/gru/cpu/engine';
import type { SparseRows } from '../../lib/model/baselines/ngram-index';
import { trainDocumentVectors } from '../../lib/recipe/document-vectors';
import { Stopped } from '../../lib/recipe/stages';
import { scoreVectorsOutOfFold } from '../../lib/recipe/vector-teacher';

const engine = await openEngine();
const UNITS = 8;
const dot = (a: ArrayLike<number>, b: ArrayLike<number>) => Array.from(a).reduce((sum, x, i) => sum + x * b[i]!, 0);
const shortened = (vector: number[]) => vector.map((x) => x / Math.sqrt(dot(vector, vector)));
const cosine = (a: number[], b: number[]) => dot(shortened(a), shortened(b));

test('a step goes down the gradient of the loss, and every vector keeps its length', () => {
  const random = createRandom(3);
  const drawVector = () => shortened(Array.from({ length: UNITS }, () => random.next() - 0.5));
  const document = drawVector();
  const rows = Array.from({ length: 4 }, drawVector);
  const places = [2, 0, 3]; // the first two belong
  const [scale, weight, rate] = [3, 2.5, 1e-3];
  const lossOf = (document: number[], rows: number[][]) =>
    places.reduce((sum, place, k) => {
      const logit = scale * cosine(document, rows[place]!);
      return sum + (k < 2 ? Math.log1p(Math.exp(-logit)) : weight * Math.log1p(Math.exp(logit)));
    }, 0);

  const arena = new Arena(instantiate(engine));
  const put = (values: number[]) => {
    const address = arena.allocate(values.length);
    arena.floats(address, values.length).set(values);
    return address;
  };
  const [at, table, pull] = [put(document), put(rows.flat()), put(document)];
  const drawn = arena.putIntegers(Int32Array.from(places));
  const step = [at, table, drawn, 2, 3, UNITS * 4, scale] as const;
  const loss = arena.engine.cosineStep(...step, rate, rate, weight, pull);
  const belonging = [2, 0].map((place) => Math.log1p(Math.exp(-scale * dot(document, rows[place]!))));
  expect(loss).toBeCloseTo(belonging[0]! + belonging[1]!, 4);

  const nudged = (vector: number[], unit: number, by: number) => vector.map((x, i) => (i === unit ? x + by : x));
  const moved = arena.floats(at, UNITS);
  const movedRows = [0, 1, 2, 3].map((row) => arena.floats(table + row * UNITS * 4, UNITS));
  for (let unit = 0; unit < UNITS; unit++) {
    const slope = (lossOf(nudged(document, unit, 1e-4), rows) - lossOf(nudged(document, unit, -1e-4), rows)) / 2e-4;
    expect((document[unit]! - moved[unit]!) / rate).toBeCloseTo(slope, 1);
    rows.forEach((row, r) => {
      const lossWith = (by: number) =>
        lossOf(
          document,
          rows.map((each, i) => (i === r ? nudged(row, unit, by) : each)),
        );
      const slope = (lossWith(1e-4) - lossWith(-1e-4)) / 2e-4;
      expect((row[unit]! - movedRows[r]![unit]!) / rate).toBeCloseTo(slope, 1);
    });
  }
  for (const vector of [moved, ...movedRows]) expect(dot(vector, vector)).toBeCloseTo(1, 5);
  arena.engine.cosineStep(...step, rate, 0, weight, pull);
  expect(arena.floats(table, 4 * UNITS)).toEqual(Float32Array.from(movedRows.flatMap((row) => [...row])));
});

/** Documents of one of two subjects, each of six of ten words of that subject and of two of ten that all share. */
function inventDocuments(count: number): SparseRows {
  const random = createRandom(5);
  const rows = Array.from({ length: count }, (_, i) => {
    const words = random.shuffle([...Array(10).keys()]).slice(0, 6);
    const shared = random.shuffle([20, 21, 22, 23, 24, 25, 26, 27, 28, 29]).slice(0, 2);
    return [...words.map((word) => word + (i % 2) * 10), ...shared].sort((a, b) => a - b);
  });
  return { offsets: Int32Array.from({ length: count + 1 }, (_, i) => i * 8), features: Int32Array.from(rows.flat()) };
}
const settings = { units: UNITS, epochs: 30, learningRate: 0.02, cosineScale: 6, negativeWeight: 2 };

test('documents of one subject come to lie together, also those that do not train the vectors of n-grams', async () => {
  const losses: number[] = [];
  const documents = { data: inventDocuments(120), training: 100, features: 30 };
  const onEpoch = (_: number, loss: number) => losses.push(loss);
  const vectors = await trainDocumentVectors(documents, settings, { seed: 1, engine, onEpoch });
  expect(losses).toHaveLength(30);
  expect(losses.at(-1)!).toBeLessThan(losses[0]!);
  const vectorOf = (document: number) => [...vectors.subarray(document * UNITS, (document + 1) * UNITS)];
  const meanOf = (subject: number) =>
    Array.from({ length: UNITS }, (_, unit) => {
      const of = Array.from({ length: 50 }, (_, i) => vectorOf(2 * i + subject)[unit]!);
      return of.reduce((sum, value) => sum + value, 0);
    });
  const means = [meanOf(0), meanOf(1)];
  const right = Array.from({ length: 20 }, (_, i) => 100 + i).filter((document) => {
    const [own, other] = [means[document % 2]!, means[1 - (document % 2)]!];
    return cosine(vectorOf(document), own) > cosine(vectorOf(document), other);
  });
  expect(right.length).toBeGreaterThanOrEqual(19);
  expect(await trainDocumentVectors(documents, settings, { seed: 1, engine })).toEqual(vectors);
});

test('stopped, it has no vectors', async () => {
  const signal = AbortSignal.abort();
  const documents = { data: inventDocuments(20), training: 20, features: 30 };
  const stopped = trainDocumentVectors(documents, settings, { seed: 1, engine, signal });
  await expect(stopped).rejects.toThrow(Stopped);
});

test('texts are scored by what was trained on other folds, without their own labels', () => {
  const random = createRandom(7);
  const labels = Float32Array.from({ length: 200 }, (_, i) => (i % 3 === 2 ? Number.NaN : i % 2));
  const vectors = Float32Array.from({ length: 200 * 4 }, (_, i) => {
    return random.next() - 0.5 + (i % 4 === 0 ? (Math.floor(i / 4) % 2) - 0.5 : 0);
  });
  const foldOf = Int32Array.from(labels, (_, i) => Math.floor(i / 40));
  const score = (targets: Float32Array) =>
    scoreVectorsOutOfFold({ vectors, units: 4, targets, foldOf, folds: 5, cost: 4 });
  const scores = score(labels);
  const right = [...scores].filter((score, i) => score > 0.5 === (i % 2 === 1));
  expect(right.length).toBeGreaterThan(160);
  const turned = score(labels.map((label, i) => (foldOf[i] === 2 ? 1 - label : label)));
  expect(turned.subarray(80, 120)).toEqual(scores.subarray(80, 120));
  expect(turned.subarray(0, 40)).not.toEqual(scores.subarray(0, 40));
});
