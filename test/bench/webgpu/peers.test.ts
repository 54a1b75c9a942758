import { beforeAll, expect, test, vi } from 'vitest';
import { findGpu, openNetworks } from '../../../lib/bench/engines';
import { checkAgreement } from '../../../lib/bench/measure';
import { TF_WEBGPU, tfLayers } from '../../../lib/bench/peers/tf-layers';
import { gradientContenders } from '../../../lib/bench/training-peers';
import { livelyWeights, zipfSequences } from '../../../lib/bench/workload';
import type { Gpu } from '../../../lib/gru/webgpu/gpu';

const weights = livelyWeights({ lexiconSize: 30, embeddingUnits: 4, hiddenUnits: 5 });
const sequences = zipfSequences(30, [4, 4]);

let gpu: Gpu | undefined;
beforeAll(async () => {
  vi.stubEnv('REELTONE_SOFTWARE_GPU', '1');
  gpu = await findGpu('webgpu', () => {});
});

test('on a GPU, tf.layers.gru without a mask and our network score as our CPU engine does', async () => {
  const scores = new Map<string, ArrayLike<number>>();
  for (const [system, network] of await openNetworks(weights, gpu)) scores.set(system, await network.score(sequences));
  for (const { system, run } of await tfLayers(TF_WEBGPU, weights, sequences, false)) scores.set(system, await run());
  expect([...scores.keys()]).toEqual([
    'reeltone-cpu',
    'reeltone-cpu (relaxed SIMD)',
    'reeltone-webgpu',
    '@tensorflow/tfjs-backend-webgpu',
  ]);
  checkAgreement(scores);
  expect(gpu?.failure).toBeUndefined();
});

test('the gradients by our op and by tf.layers.gru are the same, on the CPU and on a GPU', async () => {
  const gradients = new Map<string, ArrayLike<number>>();
  for (const { system, run } of await gradientContenders(weights, [2, 3], gpu)) gradients.set(system, await run());
  expect([...gradients.keys()]).toEqual([
    'reeltone-cpu',
    '@tensorflow/tfjs-backend-wasm',
    'reeltone-webgpu',
    '@tensorflow/tfjs-backend-webgpu',
  ]);
  checkAgreement(gradients);
  expect(Math.max(...Array.from(gradients.get('reeltone-cpu')!))).toBeGreaterThan(0.01);
});
