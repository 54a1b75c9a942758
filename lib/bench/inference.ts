import type { Network } from '../gru/network';
import { restoreWeights, type StoredWeights } from '../gru/stored-weights';
import type { Gpu } from '../gru/webgpu/gpu';
import type { GruWeights } from '../gru/weights';
import { storeIn8Bits } from '../model/bundle/weight-files';
import { type BenchContext, checkAgreement } from './measure';
import { onnxruntime } from './peers/onnxruntime';
import { onnxruntimeIntegers } from './peers/onnxruntime-integers';
import type { Scorer } from './peers/padded-batches';
import { plainJavaScript } from './peers/plain-javascript';
import { TF_WASM, TF_WEBGPU, tfLayers } from './peers/tf-layers';
import { type Row, toRows } from './rows';
import {
  BIG_PAGE_LENGTHS,
  forwardOperations,
  livelyWeights,
  MEAN_LENGTH,
  PAGE_LENGTHS,
  zipfSequences,
} from './workload';
import { timeBesideYardstick } from './yardstick';

const area = 'inference';

const WORK = {
  [`1 review of ${MEAN_LENGTH} words`]: [MEAN_LENGTH],
  '25 reviews of 40 to 800 words': PAGE_LENGTHS,
  '300 reviews of 40 to 800 words': BIG_PAGE_LENGTHS,
  '25 x 400 words': Array<number>(25).fill(400),
};

export interface InferenceContext extends Pick<BenchContext, 'rounds' | 'case' | 'gpu' | 'progress'> {
  /** Of the shipped model. */
  shipped: StoredWeights;
  /** The same network in each of our systems. */
  openNetworks(weights: StoredWeights): Promise<Map<string, Network>>;
}

/** Scoring the same sequences, in each system with the same weights, in Node or in a page. */
export async function benchInference(context: InferenceContext): Promise<Row[]> {
  const { shipped, openNetworks, rounds, case: only = '', gpu, progress } = context;
  const small = livelyWeights({ lexiconSize: shipped.lexiconSize, embeddingUnits: 64, hiddenUnits: 128 });
  const rows: Row[] = [];
  for (const stored of [shipped, storeIn8Bits(small)]) {
    const weights = restoreWeights(stored);
    for (const [work, lengths] of Object.entries(WORK)) {
      const name = `${work}, ${weights.embeddingUnits}/${weights.hiddenUnits}`;
      if (!name.includes(only)) continue;
      progress(`${area}: ${name}`);
      const sequences = zipfSequences(weights.lexiconSize, lengths);
      const ours = await openNetworks(stored);
      const scorers: Scorer[] = [...ours].map(([system, network]) => ({ system, run: () => network.score(sequences) }));
      scorers.push(...(await peers(weights, sequences, gpu)));
      const words = lengths.reduce((sum, length) => sum + length, 0);
      const operations = forwardOperations(weights, words);
      const others = await onnxruntimeIntegers(weights, sequences);
      const { times, results, rates } = await timeBesideYardstick<unknown>(
        { area, case: name },
        [...scorers, ...others],
        rounds,
        operations,
      );
      checkAgreement(new Map(scorers.map(({ system }) => [system, results.get(system) as ArrayLike<number>])));
      for (const network of ours.values()) network.dispose();
      rows.push(...toRows({ area, case: name, unit: 'ms' }, times), ...rates);
    }
  }
  return rows;
}

async function peers(weights: GruWeights, sequences: readonly Int32Array[], gpu: Gpu | undefined): Promise<Scorer[]> {
  const padded = new Set(sequences.map(({ length }) => length)).size > 1;
  return [
    ...(await onnxruntime(weights, sequences)),
    ...(await tfLayers(TF_WASM, weights, sequences)),
    ...(gpu && !padded ? await tfLayers(TF_WEBGPU, weights, sequences, false) : []),
    plainJavaScript(weights, sequences),
  ];
}
