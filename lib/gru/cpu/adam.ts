import { ADAM, adamScales } from '../reference/gru';
import type { GruExports } from './exports';

/** Addresses of four blocks of the same layout. */
export interface AdamBlocks {
  weights: number;
  gradients: number;
  mean: number;
  variance: number;
  /** Floats of each block, a multiple of 4. */
  length: number;
}

/** Adam's step number `steps` (from 1), in place on weights and moments. */
export function adamStep(
  engine: GruExports,
  { weights, gradients, mean, variance, length }: AdamBlocks,
  steps: number,
  learningRate: number,
  epsilon: number = ADAM.epsilon,
): void {
  const { beta1, beta2 } = ADAM;
  const { meanScale, varianceScale } = adamScales(steps, learningRate);
  const bytes = length * 4;
  engine.adam(weights, gradients, mean, variance, bytes, beta1, beta2, epsilon, meanScale, varianceScale);
}
