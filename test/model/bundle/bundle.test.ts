import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import type { ErrorCode, Fact } from '../../../lib/common/error-facts';
import { CodedError } from '../../../lib/common/errors';
import { createReferenceNetwork } from '../../../lib/gru/reference/reference-network';
import { TENSOR_NAMES } from '../../../lib/gru/weights';
import { BUNDLE_FILES, decodeBundle, encodeBundle } from '../../../lib/model/bundle/bundle';
import type { WeightDtype } from '../../../lib/model/bundle/quantize';
import { modelTopology } from '../../../lib/model/bundle/topology';
import { generator } from '../../gru/random-network';
import { draftBundle, padInFront, raggedSequences } from '../support';

type Files = Map<string, Uint8Array>;

const SIZES = { lexiconSize: 300, embeddingUnits: 17, hiddenUnits: 9 };
const draft = draftBundle(SIZES);
const DTYPES: WeightDtype[] = ['float32', 'float16', 'uint8'];

const decode = (files: Files) =>
  decodeBundle(async (name) => {
    const content = files.get(name);
    if (!content) throw new CodedError('model.missingFile', []);
    return content;
  });
const json = (files: Files, name: string) => JSON.parse(new TextDecoder().decode(files.get(name)));
const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

/** Loads model.json and weights.bin with plain TensorFlow.js, which knows nothing of our layers. */
function loadPlain(files: Files): Promise<tf.LayersModel> {
  const { modelTopology, weightsManifest } = json(files, 'model.json');
  const weightData = files.get('weights.bin')!.slice().buffer;
  return tf.loadLayersModel(tf.io.fromMemory({ modelTopology, weightSpecs: weightsManifest[0].weights, weightData }));
}

/** Puts another content in place of a file, with a hash that fits: what a malicious maker would do. */
async function forge(files: Files, name: string, content: Uint8Array, change = (_: Record<string, never>) => {}) {
  const hash = async (data: Uint8Array) =>
    Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(data))).toString('hex');
  const { id: _, ...card } = json(files, 'card.json');
  card.files[name] = await hash(content);
  change(card);
  const forged = new Map(files).set(name, content);
  return forged.set('card.json', bytes({ ...card, id: await hash(bytes(card)) }));
}

let saved: Record<WeightDtype, Files>;

beforeAll(async () => {
  await tf.setBackend('cpu');
  const files = await Promise.all(DTYPES.map((dtype) => encodeBundle(draft, { dtype })));
  saved = Object.fromEntries(DTYPES.map((dtype, i) => [dtype, files[i]!])) as typeof saved;
});

test.each(DTYPES)('plain loadLayersModel gives our scores: %s', async (dtype) => {
  const sequences = raggedSequences(SIZES.lexiconSize, 12, 30);
  const model = await loadPlain(saved[dtype]);
  const actual = await (model.predict(tf.tensor2d(padInFront(sequences), undefined, 'int32')) as tf.Tensor).data();
  const expected = await createReferenceNetwork((await decode(saved[dtype])).weights).score(sequences);
  expect(actual.length).toBe(12);
  actual.forEach((score, i) => {
    expect(Math.abs(score - expected[i]!)).toBeLessThan(1e-5);
  });
});

test('the topology is what TensorFlow.js itself writes for this model', async () => {
  const model = await loadPlain(saved.float32);
  expect(modelTopology(SIZES)).toEqual(model.toJSON(null, false));
});

test('float32 comes back as it was, with lexicon and card', async () => {
  const loaded = await decode(saved.float32);
  expect(loaded.weights).toEqual(draft.weights);
  expect(loaded.lexicon.toText()).toBe(draft.lexicon.toText());
  expect(loaded.card).toMatchObject(draft.card);
  expect([...saved.float32.keys()]).toEqual([...BUNDLE_FILES]);
});

test('float16 is off by 2^-11 of a weight at most, uint8 by one level of its tensor, and takes a quarter', async () => {
  const [half, byte] = [await decode(saved.float16), await decode(saved.uint8)];
  for (const name of TENSOR_NAMES) {
    draft.weights[name].forEach((weight, i) => {
      expect(Math.abs(half.weights[name][i]! - weight)).toBeLessThanOrEqual(Math.abs(weight) * 2 ** -11 + 2 ** -25);
      expect(Math.abs(byte.weights[name][i]! - weight)).toBeLessThanOrEqual(1 / 255);
    });
  }
  const size = (dtype: WeightDtype) => saved[dtype].get('weights.bin')!.length;
  expect(size('float16')).toBe(size('float32') / 2);
  expect(size('uint8')).toBeLessThan(size('float32') * 0.4);
});

test('0 stays 0 in uint8', async () => {
  const weights = { ...draft.weights, embedding: draft.weights.embedding.map((weight, i) => (i % 3 ? weight + 2 : 0)) };
  const loaded = await decode(await encodeBundle({ ...draft, weights }, { dtype: 'uint8' }));
  expect(loaded.weights.embedding.filter((_, i) => i % 3 === 0).every((weight) => weight === 0)).toBe(true);
});

test('the id names the content: the same model has the same, any other another', async () => {
  const again = await decode(await encodeBundle(draft, { dtype: 'float32' }));
  expect(again.card.id).toBe(json(saved.float32, 'card.json').id);
  expect(again.card.id).not.toBe(json(saved.float16, 'card.json').id);
});

test('what does not fit together is not saved', async () => {
  const lexicon = draftBundle({ ...SIZES, lexiconSize: 299 }).lexicon;
  await expect(encodeBundle({ ...draft, lexicon }, { dtype: 'float32' })).rejects.toThrow('lexicon.txt gives 299');
  const hyperparameters = { ...draft.card.hyperparameters, hiddenUnits: 8 };
  const card = { ...draft.card, hyperparameters };
  await expect(encodeBundle({ ...draft, card }, { dtype: 'float32' })).rejects.toThrow('hiddenUnits is 8');
  const weights = { ...draft.weights, denseBias: Float32Array.of(70_000) };
  await expect(encodeBundle({ ...draft, weights }, { dtype: 'float16' })).rejects.toThrow('model.weightRange');
});

test('a missing file is named', async () => {
  for (const name of BUNDLE_FILES) {
    const files = new Map(saved.float32);
    files.delete(name);
    const facts = [name, { code: 'model.missingFile', facts: [] }];
    await expect(decode(files)).rejects.toMatchObject({ code: 'model.file', facts });
  }
});

test('a forged bundle whose hashes fit is refused all the same', async () => {
  const files = saved.float32;
  const model = json(files, 'model.json');
  const weights = files.get('weights.bin')!;
  const refuse = async (name: string, content: Uint8Array, code: ErrorCode, ...facts: Fact[]) =>
    expect(decode(await forge(files, name, content))).rejects.toMatchObject({
      code: 'model.file',
      facts: [name, { code, facts }],
    });

  await refuse('weights.bin', weights.slice(4), 'model.wrongLength', weights.length - 4, weights.length);
  await refuse('weights.bin', weights.slice().fill(0xff, 8, 12), 'model.badWeights');
  await refuse('lexicon.txt', files.get('lexicon.txt')!.slice(0, -8), 'model.lexiconSize', 299, 300);
  await refuse(
    'lexicon.txt',
    bytes(draft.lexicon.toText().replace('word1\n', 'word2\n')),
    'model.lexiconRepeats',
    3,
    '"word2"',
  );
  await refuse('lexicon.txt', Uint8Array.of(0xff, 0x0a), 'model.unreadable');
  await refuse('model.json', bytes('{'), 'model.unreadable');
  await refuse('model.json', bytes({ ...model, format: 'graph-model' }), 'model.badField', 'format');
  const lambda = JSON.stringify(model).replace('"tanh"', '"linear"');
  await refuse('model.json', bytes(lambda), 'model.otherNetwork');
  const swapped = JSON.stringify(model).replace('gru/kernel', 'gru/krenel');
  await refuse('model.json', bytes(swapped), 'model.otherNetwork');
  const paths = JSON.stringify(model).replace('"weights.bin"', '"../../secret"');
  await refuse('model.json', bytes(paths), 'model.badField', 'weightsManifest.0.paths.0');
  const wide = JSON.stringify(model).replace('"dtype":"float32"},{', '"dtype":"int32"},{');
  await refuse('model.json', bytes(wide), 'model.badField', 'weightsManifest.0.weights.0.dtype');
});

test('sizes beyond the limits, unordered knots and newer formats are refused by the card alone', async () => {
  const lexicon = saved.float32.get('lexicon.txt')!;
  const refuse = async (change: (card: Record<string, never>) => void, message: string) =>
    expect(decode(await forge(saved.float32, 'lexicon.txt', lexicon, change))).rejects.toThrow(message);
  await refuse((card) => Object.assign(card.hyperparameters!, { lexiconSize: 1e9 }), 'hyperparameters.lexiconSize');
  await refuse((card) => Object.assign(card.hyperparameters!, { hiddenUnits: 0 }), 'hyperparameters.hiddenUnits');
  await refuse((card) => Object.assign(card, { format: 2 }), 'model.newerFormat');
  const rating = [
    [0, 8],
    [1, 2],
  ];
  await refuse((card) => Object.assign(card.calibration!, { rating }), 'calibration.rating');
  const tone = { negativeBelow: 0.3, positiveFrom: 0.8, opinionFrom: 1 };
  const refuseTone = (change: object, field: string) =>
    refuse((card) => Object.assign(card.calibration!, { tone: { ...tone, ...change } }), field);
  await refuseTone({ positiveFrom: 0.2 }, 'calibration.tone');
  await refuseTone({ opinionFrom: -1 }, 'calibration.tone.opinionFrom');
  await refuseTone({ negativeBelow: 'never' }, 'calibration.tone.negativeBelow');
});

test('a card with metrics and fields that this version does not know, or without some that it knows, is read', async () => {
  const model = saved.float32.get('model.json')!;
  const open = async (change: (card: Record<string, never>) => void) =>
    (await decode(await forge(saved.float32, 'model.json', model, change))).card;
  const { metrics, hyperparameters } = await decode(saved.float32).then(({ card }) => card);
  const more = await open((card) => {
    Object.assign(card, { mood: 'good' });
    Object.assign(card.metrics!, { logLoss: 0.3 });
    Object.assign(card.hyperparameters!, { layers: [1, 2], note: 'x'.repeat(5000), schedule: null });
  });
  expect([more.metrics, more.hyperparameters]).toEqual([metrics, hyperparameters]);
  const fewer = await open((card) => Object.assign(card, { metrics: { accuracy: 0.9, rating: { n: 4 } } }));
  expect(fewer.metrics).toEqual({
    n: 0,
    accuracy: 0.9,
    balancedAccuracy: null,
    auc: null,
    r2: null,
    r2Rounded: null,
    calibrationError: null,
    rating: { n: 4, r2: null, r2Rounded: null, mae: null },
  });
  const tone = { negativeBelow: 0.3, positiveFrom: 0.8, opinionFrom: 1 };
  const toned = await open((card) => Object.assign(card.calibration!, { tone }));
  expect([toned.calibration.tone, fewer.calibration.tone]).toEqual([tone, undefined]);
  const none = await open((card) => delete (card as { metrics?: object }).metrics);
  expect(none.metrics).toMatchObject({ n: 0, accuracy: null });
});

test('a hundred random corruptions are all noticed', async () => {
  const next = generator(11);
  const pick = (count: number) => Math.floor(next() * count);
  const clean = await decode(saved.uint8);
  let refused = 0;
  for (let round = 0; round < 100; round++) {
    const place = pick(4);
    const content = saved.uint8.get(BUNDLE_FILES[place]!)!.slice();
    const flipped = content.slice();
    flipped[pick(content.length)]! ^= 1 << pick(8);
    const truncated = content.slice(0, pick(content.length));
    const other = saved.uint8.get(BUNDLE_FILES[(place + 1 + pick(3)) % 4]!)!;
    const files = new Map(saved.uint8).set(BUNDLE_FILES[place]!, [flipped, truncated, other][round % 3]!);
    const outcome = await decode(files).catch((error: Error) => error);
    if (outcome instanceof Error) {
      refused++;
      expect(outcome).toMatchObject({
        code: 'model.file',
        facts: [expect.stringMatching(/^[a-z]+\.(json|bin|txt)$/), {}],
      });
    } else expect(outcome).toEqual(clean); // a blank of card.json that became another blank
  }
  expect(refused).toBeGreaterThan(90);
});
