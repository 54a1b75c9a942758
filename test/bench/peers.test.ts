import { expect, test } from 'vitest';
import { checkAgreement } from '../../lib/bench/measure';
import { onnxruntime } from '../../lib/bench/peers/onnxruntime';
import { onnxruntimeIntegers } from '../../lib/bench/peers/onnxruntime-integers';
import { inBatches } from '../../lib/bench/peers/padded-batches';
import { plainJavaScript } from '../../lib/bench/peers/plain-javascript';
import { TF_WASM, tfLayers } from '../../lib/bench/peers/tf-layers';
import { stepContenders } from '../../lib/bench/training-peers';
import { livelyWeights, zipfSequences } from '../../lib/bench/workload';
import { createReferenceNetwork } from '../../lib/gru/reference/reference-network';

test('every peer scores as the reference does, whatever its grouping', async () => {
  const weights = livelyWeights({ lexiconSize: 50, embeddingUnits: 6, hiddenUnits: 9 });
  const sequences = zipfSequences(50, [1, 2, 3, 5, 8, 13, 21]);
  const scorers = [
    ...(await onnxruntime(weights, sequences)),
    ...(await tfLayers(TF_WASM, weights, sequences)),
    plainJavaScript(weights, sequences),
  ];
  const scores = new Map<string, ArrayLike<number>>([
    ['reference', await createReferenceNetwork(weights).score(sequences)],
  ]);
  for (const { system, run } of scorers) scores.set(system, await run());
  checkAgreement(scores);
  expect([...scores.keys()]).toEqual([
    'reference',
    'onnxruntime-web',
    'onnxruntime-web (5 groups)',
    'onnxruntime-web (one by one)',
    '@tensorflow/tfjs-backend-wasm',
    '@tensorflow/tfjs-backend-wasm (5 groups)',
    'plain JavaScript',
  ]);
});

test('what onnxruntime has in integers runs on the same sequences', async () => {
  const sequences = zipfSequences(50, [3, 5, 8, 13, 21]);
  const contenders = await onnxruntimeIntegers({ lexiconSize: 50, embeddingUnits: 8, hiddenUnits: 16 }, sequences);
  const [lstm, lstmInGroups, products] = await Promise.all(contenders.map(({ run }) => run()));
  for (const scores of [lstm, lstmInGroups]) {
    expect(new Set(scores as Float32Array).size).toBe(5);
    expect([...(scores as Float32Array)].every(Number.isFinite)).toBe(true);
  }
  expect(products).toMatchObject({ inputProduct: { dims: [50, 48] }, stateProduct: { dims: [50, 48] } });
});

test('tf.layers.gru without a mask scores equally long reviews alike', async () => {
  const weights = livelyWeights({ lexiconSize: 50, embeddingUnits: 4, hiddenUnits: 4 });
  const sequences = zipfSequences(50, [7, 7, 7]);
  const scores = new Map<string, ArrayLike<number>>([
    ['reference', await createReferenceNetwork(weights).score(sequences)],
  ]);
  for (const { system, run } of await tfLayers(TF_WASM, weights, sequences, false)) scores.set(system, await run());
  expect(scores.size).toBe(2);
  checkAgreement(scores);
});

test('groups hold reviews of similar length, and their scores find their places', async () => {
  const shapes: number[][] = [];
  const sequences = [5, 1, 4, 2, 3].map((length) => new Int32Array(length).fill(length));
  const [two] = inBatches('peer', sequences, [2, 9], ({ data, rows, length }) => {
    shapes.push([rows, length]);
    return async () => Float32Array.from({ length: rows }, (_, row) => data[(row + 1) * length - 1]!);
  });
  expect(shapes).toEqual([
    [3, 3],
    [2, 5],
  ]);
  expect(two!.system).toBe('peer (2 groups)');
  expect(Array.from(await two!.run())).toEqual([5, 1, 4, 2, 3]);
});

test('a step of tf.layers.gru on its cpu backend is the same as ours', async () => {
  const weights = livelyWeights({ lexiconSize: 20, embeddingUnits: 4, hiddenUnits: 5 });
  const losses = new Map<string, number[]>();
  for (const { system, run } of await stepContenders(weights, [2, 3], undefined)) {
    losses.set(system, [await run(), await run(), await run()]);
  }
  expect([...losses.keys()]).toEqual(['reeltone-cpu', 'reeltone-cpu (relaxed SIMD)', '@tensorflow/tfjs-backend-cpu']);
  checkAgreement(losses);
  const [first, , third] = losses.get('reeltone-cpu')!;
  expect(third).toBeLessThan(first! - 2e-4);
});
