import { createCpuNetwork } from '../../gru/cpu-network';
import type { GruWeights } from '../../gru/weights';
import { readBundleFolder } from '../bundle-folder';
import { bothEngines } from './engines';
import { type BenchContext, checkAgreement, gigaflops, type Row, toRows } from './measure';
import { onnxruntime, type Scorer, tfLayers } from './peers';
import { forwardOperations, livelyWeights, PAGE_LENGTHS, zipfSequences } from './workload';
import { timeBesideYardstick } from './yardstick';

const area = 'inference';

const WORK = {
  '25 reviews of 40 to 800 words': PAGE_LENGTHS,
  '25 x 400 words': Array<number>(25).fill(400),
};

/** The same page of word indices to its scores, by each system with the same weights. */
export async function benchInference({ model, rounds, progress }: BenchContext): Promise<Row[]> {
  const shipped = (await readBundleFolder(model)).weights;
  const networks = [shipped, livelyWeights({ lexiconSize: shipped.lexiconSize, embeddingUnits: 64, hiddenUnits: 128 })];
  const rows: Row[] = [];
  for (const weights of networks) {
    for (const [work, lengths] of Object.entries(WORK)) {
      const name = `${work}, ${weights.embeddingUnits}/${weights.hiddenUnits}`;
      progress(`${area}: ${name}`);
      const sequences = zipfSequences(weights.lexiconSize, lengths);
      const scorers = [...(await ours(weights, sequences)), ...(await peers(weights, sequences))];
      const scores = new Map<string, ArrayLike<number>>();
      for (const { system, run } of scorers) scores.set(system, await run());
      checkAgreement(scores);

      const { times, yardstick } = await timeBesideYardstick({ area, case: name }, scorers, rounds);
      const words = lengths.reduce((sum, length) => sum + length, 0);
      const operations = forwardOperations(weights, words);
      rows.push(
        ...toRows({ area, case: name, unit: 'ms' }, times),
        ...toRows({ area, case: `${name}: useful work`, unit: 'GFLOPS' }, times, gigaflops(operations)),
        ...yardstick,
      );
    }
  }
  return rows;
}

async function ours(weights: GruWeights, sequences: readonly Int32Array[]): Promise<Scorer[]> {
  return [...(await bothEngines())].map(([system, engine]) => {
    const network = createCpuNetwork(weights, engine);
    return { system, run: () => network.score(sequences) };
  });
}

async function peers(weights: GruWeights, sequences: readonly Int32Array[]): Promise<Scorer[]> {
  return [...(await onnxruntime(weights, sequences)), ...(await tfLayers(weights, sequences))];
}
