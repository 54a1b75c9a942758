import { readStoredBundle } from '../cli/bundle-folder';
import { openEngine } from '../cli/engine';
import { createCpuNetwork } from '../gru/cpu/cpu-network';
import type { Network } from '../gru/network';
import { restoreWeights } from '../gru/stored-weights';
import { createGpuNetwork } from '../gru/webgpu/gpu-network';
import { type BenchContext, type Contender, timeInTurn } from './measure';
import { PLAIN, type Row, toRows, WEBGPU } from './rows';
import { BIG_PAGE_LENGTHS, MEAN_LENGTH, PAGE_LENGTHS, zipfSequences } from './workload';

const area = 'explain';

const WORK = {
  [`1 review of ${MEAN_LENGTH} words`]: [MEAN_LENGTH],
  '25 reviews of 40 to 800 words': PAGE_LENGTHS,
  '300 reviews of 40 to 800 words': BIG_PAGE_LENGTHS,
};

/**
 * Scores with the relevance of every word, beside the scores and the running logits alone of the same reviews: by as much
 * as an explanation takes longer than scoring, relevance costs.
 */
export async function benchExplain({ model, rounds, gpu, progress }: BenchContext): Promise<Row[]> {
  const { weights } = await readStoredBundle(model);
  const networks = new Map<string, Network>([[PLAIN, createCpuNetwork(weights, await openEngine())]]);
  if (gpu) networks.set(WEBGPU, createGpuNetwork(restoreWeights(weights), gpu));
  const rows: Row[] = [];
  for (const [work, lengths] of Object.entries(WORK)) {
    progress(`${area}: ${work}`);
    const sequences = zipfSequences(weights.lexiconSize, lengths);
    const contenders = [...networks].flatMap(([system, network]) => contendersOf(system, network, sequences));
    const { times } = await timeInTurn(contenders, rounds);
    rows.push(...toRows({ area, case: work, unit: 'ms' }, times));
  }
  for (const network of networks.values()) network.dispose();
  return rows;
}

function contendersOf(system: string, network: Network, sequences: readonly Int32Array[]): Contender[] {
  return [
    { system: `${system} (explanation)`, run: () => network.explain(sequences) },
    { system: `${system} (score)`, run: () => network.score(sequences) },
    { system: `${system} (running logits)`, run: () => network.scoreWithLogits(sequences) },
  ];
}
