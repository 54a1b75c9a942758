import type { Network } from '../../lib/gru/network';
import type { ReferenceWeights } from '../../lib/gru/reference/gru';
import { type GruWeights, mapTensors, TENSOR_NAMES } from '../../lib/gru/weights';

// Plain errors rather than a test runner's: the GPU's checks also run in a browser.

/** @throws Error that names the first value that is further than `tolerance` from the expected one. */
export function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number, what = 'value') {
  if (actual.length !== expected.length) {
    throw new Error(`${what}: ${actual.length} values instead of ${expected.length}`);
  }
  for (let i = 0; i < actual.length; i++) {
    const error = Math.abs(actual[i]! - expected[i]!);
    if (!(error <= tolerance)) throw new Error(`${what} ${i}: ${actual[i]} differs from ${expected[i]} by ${error}`);
  }
}

/** Each tensor within `relative` of its own largest gradient, plus what float32 cannot resolve. */
export function expectGradients(actual: ReferenceWeights, expected: ReferenceWeights, relative: number) {
  for (const name of TENSOR_NAMES) {
    const largest = expected[name].reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    expectClose(actual[name], expected[name], relative * largest + 1e-8, name);
  }
}

const BETA1 = 0.9;

/** The gradients of one training step, read back from Adam's first moment after one step: (1 - beta1) g. */
export async function gradientsOf(
  network: Network,
  sequences: number[][],
  targets: number[],
): Promise<ReferenceWeights> {
  await network.trainStep(sequences, targets, 0.001);
  const { mean } = await network.readOptimizer();
  return mapTensors(mean, (values) => Float64Array.from(values, (value) => value / (1 - BETA1)));
}

export const single = (weights: ReferenceWeights): GruWeights =>
  mapTensors(weights, (values) => Float32Array.from(values));
