import { expect, test } from 'vitest';
import { networkOpener } from '../../lib/cli/engine';
import type { Example } from '../../lib/data/example';
import { createRandom } from '../../lib/data/random';
import { splitNear } from '../../lib/data/split-near';
import { type BuildSettings, buildModel } from '../../lib/model/build-model';
import { decodeBundle, encodeBundle } from '../../lib/model/bundle/bundle';
import { createPredictor } from '../../lib/model/predict';

const settings: BuildSettings = {
  embeddingUnits: 8,
  hiddenUnits: 8,
  epochs: 12,
  batch: 8,
  learningRate: 0.02,
  epsilon: 1e-7,
  wordDropout: 0,
  minFreq: 1,
  maxWords: 100,
  maxLength: 50,
  trainedLength: 20,
  split: 0.25,
  seed: 1,
  name: 'fictional',
  dtype: 'float16',
};

const praise = ['a warm and clever film', 'clever from start to end', 'warm , funny and clever'];
const blame = ['a dull and empty film', 'empty from start to end', 'dull , loud and empty'];
const examples: Example[] = Array.from({ length: 120 }, (_, i) => ({
  text: `${i % 2 ? praise[i % 3]! : blame[i % 3]!} number${i % 40}`,
  label: i % 2 ? 1 : 0,
  rating: i % 2 ? 9 : 2,
  movie: `film${i % 40}`,
}));
const data = { name: 'fictional.csv', sha256: 'a'.repeat(64), examples };

test('labelled reviews become a model that knows the held-out ones, and survives its bundle', async () => {
  const built = (await buildModel(data, undefined, settings, networkOpener('cpu')))!;
  expect(built.card.metrics.accuracy).toBe(1);
  expect(built.card.data).toMatchObject({ rows: 120, heldOut: built.card.metrics.n });

  const files = await encodeBundle(built, { dtype: 'float16' });
  const bundle = await decodeBundle(async (name) => files.get(name)!);
  expect(bundle.weights).toEqual(built.weights);
  const predictor = createPredictor(bundle, await networkOpener('cpu')(bundle.weights));
  const [good, bad] = await predictor.predict(['such a clever film', 'such an empty film']);
  expect([good!.positive, bad!.positive]).toEqual([true, false]);
});

test('a question and a fact have no opinion, praise and blame have a side', async () => {
  const openNetwork = networkOpener('cpu');
  const built = (await buildModel(data, undefined, settings, openNetwork))!;
  const files = await encodeBundle(built, { dtype: 'float16' });
  const bundle = await decodeBundle(async (name) => files.get(name)!);
  const predictor = createPredictor(bundle, await openNetwork(bundle.weights));
  const texts = ['a dull and empty film', 'such a clever film', 'who directed this?', 'released in 1999.'];
  const scores = await predictor.predict(texts);
  expect(scores.map(({ tone }) => tone)).toEqual(['negative', 'positive', 'none', 'none']);
});

test('the lexicon comes from the training part alone', async () => {
  const { train, heldOut } = splitNear(examples, settings.split, settings.seed);
  const { lexicon } = (await buildModel(data, undefined, { ...settings, epochs: 1 }, networkOpener('cpu')))!;
  const words = (part: Example[]) => part.map(({ text }) => text.split(' ').at(-1)!);
  expect(words(train).every((word) => lexicon.has(word))).toBe(true);
  expect(words(heldOut).some((word) => lexicon.has(word))).toBe(false);
});

test('a review that the data hold four times is not recognised: labels that are pure chance are guessed, no more', async () => {
  const random = createRandom(7);
  const coinTosses = Array.from({ length: 100 }, (_, i): Example => {
    const text = Array.from({ length: 6 }, () => `word${random.integer(60)}`).join(' ');
    return { text: `${text} number${i}`, label: random.integer(2) === 1 ? 1 : 0 };
  });
  const fourfold = [coinTosses, coinTosses, coinTosses, coinTosses].flat();
  const memorizing = { ...settings, epochs: 30, hiddenUnits: 16, maxWords: 1000 };
  const built = (await buildModel({ ...data, examples: fourfold }, undefined, memorizing, networkOpener('cpu')))!;
  expect(built.card.data.heldOut).toBeGreaterThan(60);
  expect(built.card.metrics.accuracy).toBeLessThan(0.75);
});
