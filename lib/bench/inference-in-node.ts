import { readStoredBundle } from '../cli/bundle-folder';
import { openNetworks } from './engines';
import { benchInference } from './inference';
import type { BenchContext } from './measure';
import type { Row } from './rows';

export async function benchInferenceInNode({ model, ...context }: BenchContext): Promise<Row[]> {
  const { weights } = await readStoredBundle(model);
  return benchInference({ ...context, shipped: weights, openNetworks: (same) => openNetworks(same, context.gpu) });
}
