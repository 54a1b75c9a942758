import type { Network } from '../gru/network';
import { createReferenceNetwork } from '../gru/reference/reference-network';
import type { Gpu } from '../gru/webgpu/gpu';
import { createGpuNetwork } from '../gru/webgpu/gpu-network';
import { type GruSizes, TENSOR_NAMES } from '../gru/weights';
import { type Row, toRows, WEBGPU } from './rows';
import { livelyWeights, zipfSequences } from './workload';

/** Words of the reviews. The reference takes a second for a few hundred words. */
const LENGTHS = [90, 61, 33, 20, 7, 2, 1, 0];

/** All that a network computes, by pass. */
async function passes(network: Network, sequences: readonly Int32Array[]): Promise<Map<string, Float32Array>> {
  const explained = await network.explain(sequences);
  const joined = (values: readonly Float32Array[]) => Float32Array.from(values.flatMap((each) => [...each]));
  const scores = await network.score(sequences);
  await network.trainStep(
    sequences,
    Array.from(sequences, (_, i) => i % 2),
    1e-3,
  );
  // After the first step, Adam's mean is a tenth of the gradients.
  const { mean } = await network.readOptimizer();
  const weights = await network.readWeights();
  return new Map([
    ['scores', scores],
    ['logits', joined(explained.map(({ logits }) => logits))],
    ['relevance', joined(explained.map(({ relevance }) => relevance))],
    ...TENSOR_NAMES.map((name): [string, Float32Array] => [`gradients of ${name}`, mean[name]]),
    ['weights after a step', joined(TENSOR_NAMES.map((name) => weights[name]))],
  ]);
}

/** How far each pass on this GPU is from the reference in float64, as a share of the largest value. */
export async function benchGpuAgreement(gpu: Gpu, sizes: GruSizes): Promise<Row[]> {
  const sequences = zipfSequences(sizes.lexiconSize, LENGTHS);
  const network = createGpuNetwork(livelyWeights(sizes), gpu);
  const actual = await passes(network, sequences);
  network.dispose();
  const expected = await passes(createReferenceNetwork(livelyWeights(sizes)), sequences);
  return [...expected].flatMap(([pass, values]) => {
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const error = values.reduce((most, value, i) => Math.max(most, Math.abs(value - actual.get(pass)![i]!)), 0);
    const name = `${pass}, ${sizes.embeddingUnits}/${sizes.hiddenUnits}: distance from float64`;
    return toRows({ area: 'gpu', case: name, unit: 'of the largest' }, new Map([[WEBGPU, [error / largest]]]));
  });
}
