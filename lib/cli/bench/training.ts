import { createCpuNetwork } from '../../gru/cpu-network';
import { initialWeights } from '../../model/initialize';
import { bothEngines } from './engines';
import { type BenchContext, type Contender, gigaflops, type Row, toRows } from './measure';
import { forwardOperations, zipfSequences } from './workload';
import { timeBesideYardstick } from './yardstick';

const area = 'training';
const [REVIEWS, WORDS, LEXICON] = [64, 250, 20_000];
const SIZES = [64, 128].map((hiddenUnits) => ({ lexiconSize: LEXICON, embeddingUnits: 64, hiddenUnits }));

/**
 * One step of training: forward, backward and Adam over all weights. There is no peer to time it beside: tfjs's wasm
 * backend has no kernel for the gradient of an embedding (UnsortedSegmentSum), on its cpu backend that gradient grows
 * with the lexicon times the batch and a step takes minutes, and onnxruntime-web does not train. So the yardstick is
 * a plain matrix product of tfjs on wasm, in the same rounds. The backward pass counts as two forward ones.
 */
export async function benchTraining({ rounds, progress }: BenchContext): Promise<Row[]> {
  const rows: Row[] = [];
  for (const sizes of SIZES) {
    const name = `${REVIEWS} x ${WORDS} words, ${sizes.embeddingUnits}/${sizes.hiddenUnits}`;
    progress(`${area}: ${name}`);
    const sequences = zipfSequences(LEXICON, Array(REVIEWS).fill(WORDS));
    const targets = sequences.map((_, i) => i % 2);
    const weights = initialWeights(sizes, 1);
    const contenders: Contender[] = [...(await bothEngines())].map(([system, engine]) => {
      const network = createCpuNetwork(weights, engine);
      return { system, run: () => network.trainStep(sequences, targets, 1e-3) };
    });

    const { times, yardstick } = await timeBesideYardstick({ area, case: name }, contenders, rounds);
    const operations = 3 * forwardOperations(sizes, REVIEWS * WORDS);
    rows.push(
      ...toRows({ area, case: name, unit: 'reviews/s' }, times, (milliseconds) => (REVIEWS * 1000) / milliseconds),
      ...toRows({ area, case: `${name}: useful work`, unit: 'GFLOPS' }, times, gigaflops(operations)),
      ...yardstick,
    );
  }
  return rows;
}
