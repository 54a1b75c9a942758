import type { Network } from './network';
import { createReferenceNetwork } from './reference/reference-network';
import { type Gpu, GpuError } from './webgpu/gpu';
import { createGpuNetwork } from './webgpu/gpu-network';
import { type GruSizes, type GruWeights, sizesOf, TENSOR_NAMES, type TensorName, tensorLengths } from './weights';

const TOLERANCE = 1e-3;
const REVIEWS = [[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], [7, 5, 3], []];
const TARGETS = [1, 0, 0.5];
const LEXICON_SIZE = 14;

/** Weights that are always the same, and large enough to matter without saturating the gates. */
function fixedWeights(sizes: GruSizes): GruWeights {
  const lengths = tensorLengths(sizes);
  const scale = 2 / Math.sqrt(sizes.hiddenUnits);
  const tensors = TENSOR_NAMES.map((name, seed) => {
    const size = name === 'embedding' ? 1 : scale;
    return [name, Float32Array.from({ length: lengths[name] }, (_, i) => size * Math.sin(1 + seed + 1.7 * i))];
  });
  return { ...sizes, ...(Object.fromEntries(tensors) as Record<TensorName, Float32Array>) };
}

function compare(actual: ArrayLike<number>, expected: ArrayLike<number>, what: string): void {
  for (let i = 0; i < expected.length; i++) {
    if (Math.abs(actual[i]! - expected[i]!) <= TOLERANCE) continue; // false for NaN
    const cause = `${what} is ${actual[i]} instead of ${expected[i]!.toFixed(4)}`;
    throw new GpuError('engine.gpuMiscalculates', [], { cause });
  }
}

/**
 * Scores fixed reviews on the GPU, with a network as wide as the one to be used and a small lexicon, and compares with
 * the reference: some drivers compile a shader wrongly without an error. This also compiles the shaders ahead of use.
 * @param training whether loss and gradients are checked too
 * @throws GpuError when a value differs by more than 1e-3
 */
export async function checkGpu(gpu: Gpu, sizes: Omit<GruSizes, 'lexiconSize'>, training: boolean): Promise<void> {
  const weights = fixedWeights(sizesOf({ ...sizes, lexiconSize: LEXICON_SIZE }));
  const network = createGpuNetwork(weights, gpu);
  try {
    const networks: [Network, Network] = [network, createReferenceNetwork(weights)];
    const [actual, expected] = await Promise.all(networks.map((one) => one.explain(REVIEWS)));
    actual!.forEach(({ logits, relevance }, row) => {
      compare(logits, expected![row]!.logits, 'a score');
      compare(relevance, expected![row]!.relevance, 'a relevance');
    });
    if (!training) return;
    const [loss, expectedLoss] = await Promise.all(networks.map((one) => one.trainStep(REVIEWS, TARGETS, 0.01)));
    compare([loss!], [expectedLoss!], 'a loss');
    const [moments, expectedMoments] = await Promise.all(networks.map((one) => one.readOptimizer()));
    for (const name of TENSOR_NAMES)
      compare(moments!.mean[name], expectedMoments!.mean[name], `the gradient of ${name}`);
  } finally {
    network.dispose();
  }
}
