import * as ort from 'onnxruntime-web';
import { expect, test } from 'vitest';
import { createReferenceNetwork } from '../../../lib/gru/reference/reference-network';
import { type GruWeights, mapTensors } from '../../../lib/gru/weights';
import { exportOnnx } from '../../../lib/model/bundle/onnx';
import { golden, goldenWeights } from '../../gru/golden';
import { randomWeights } from '../../gru/random-network';
import { padInFront, raggedSequences } from '../support';

ort.env.wasm.numThreads = 1;

async function onnxScores(weights: GruWeights, tokens: number[][]): Promise<Float32Array> {
  const session = await ort.InferenceSession.create(exportOnnx(weights));
  const data = BigInt64Array.from(tokens.flat(), BigInt);
  const shape = [tokens.length, tokens[0]!.length];
  const { score } = await session.run({ tokens: new ort.Tensor('int64', data, shape) });
  expect(score!.dims).toEqual([tokens.length, 1]);
  await session.release();
  return score!.data as Float32Array;
}

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>) {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < actual.length; i++) expect(Math.abs(actual[i]! - expected[i]!)).toBeLessThan(1e-5);
}

test.each([
  { lexiconSize: 50, embeddingUnits: 16, hiddenUnits: 24 },
  { lexiconSize: 9, embeddingUnits: 5, hiddenUnits: 7 },
  { lexiconSize: 3, embeddingUnits: 1, hiddenUnits: 1 },
  { lexiconSize: 50, embeddingUnits: 16, hiddenUnits: 24, resetAfter: true },
])('onnxruntime gives the scores of the reference on ragged batches padded in front: %o', async (sizes) => {
  const weights = randomWeights(sizes);
  const sequences = raggedSequences(sizes.lexiconSize, 12, 40);
  const expected = await createReferenceNetwork(weights).score(sequences);
  expectClose(await onnxScores(weights, padInFront(sequences)), expected);
});

test('onnxruntime gives the golden scores', async () => {
  const weights = mapTensors(goldenWeights(), (values) => Float32Array.from(values));
  expectClose(await onnxScores(weights, padInFront(golden.tokens)), golden.score);
});

test('padding at the end and between words changes nothing, as with a Keras mask', async () => {
  const weights = randomWeights({ lexiconSize: 20, embeddingUnits: 4, hiddenUnits: 6 });
  const scores = await onnxScores(weights, [
    [0, 0, 0, 4, 5, 6],
    [4, 5, 6, 0, 0, 0],
    [0, 4, 0, 5, 0, 6],
  ]);
  expect(scores[1]).toBe(scores[0]);
  expect(scores[2]).toBe(scores[0]);
});

test('a batch of one word and one review, and a batch of padding alone', async () => {
  const weights = randomWeights({ lexiconSize: 20, embeddingUnits: 4, hiddenUnits: 6 });
  const network = createReferenceNetwork(weights);
  expectClose(await onnxScores(weights, [[7]]), await network.score([[7]]));
  expectClose(
    await onnxScores(weights, [
      [0, 0],
      [0, 0],
    ]),
    await network.score([[], []]),
  );
});

test('weights that are not finite are refused', () => {
  const weights = randomWeights({ lexiconSize: 4, embeddingUnits: 2, hiddenUnits: 2 });
  weights.kernel[3] = Number.NaN;
  expect(() => exportOnnx(weights)).toThrow('kernel');
});
