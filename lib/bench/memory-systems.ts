import { readEngineFile } from '../cli/engine';
import { createCpuNetwork } from '../gru/cpu/cpu-network';
import { loadEngine } from '../gru/cpu/engine';
import { restoreWeights, type StoredWeights } from '../gru/stored-weights';
import { train } from '../model/train';
import { inBatches } from './peers/padded-batches';
import { PLAIN } from './rows';
import { BIG_PAGE_LENGTHS, EPOCH, trainingReviews, zipfSequences } from './workload';

const BATCH = 32;
const bigPage = ({ lexiconSize }: StoredWeights) => zipfSequences(lexiconSize, BIG_PAGE_LENGTHS);

const loadOurs = async (weights: StoredWeights) => createCpuNetwork(weights, await loadEngine(readEngineFile, false));

/**
 * By work and system: loads the system, and returns the function that does the work. A peer's package is imported only
 * when that peer is loaded. Peers get the page in the groups with which they need least memory: all at once, both need
 * far more.
 */
export const MEMORY_WORK: Record<string, Record<string, (weights: StoredWeights) => Promise<() => unknown>>> = {
  'a page of 300 reviews': {
    [PLAIN]: async (weights) => {
      const network = await loadOurs(weights);
      const page = bigPage(weights);
      return () => network.score(page);
    },
    'onnxruntime-web (one by one)': async (weights) => {
      const { openSession, scoreWith } = await import('./peers/onnxruntime');
      const session = await openSession(restoreWeights(weights));
      const page = bigPage(weights);
      return inBatches('', page, [page.length], (padded) => scoreWith(session, padded))[0]!.run;
    },
    '@tensorflow/tfjs-backend-wasm (5 groups)': async (weights) => {
      const { loadTfLayers, predict, TF_WASM, toTensor, useTf } = await import('./peers/tf-layers');
      await useTf(TF_WASM);
      const model = await loadTfLayers(restoreWeights(weights));
      return inBatches('', bigPage(weights), [5], (padded) => {
        const tokens = toTensor(padded);
        return () => predict(model, tokens);
      })[0]!.run;
    },
  },
  [`training in batches of ${BATCH}`]: {
    [PLAIN]: async (weights) => {
      const network = await loadOurs(weights);
      const { sequences, targets } = trainingReviews(weights.lexiconSize, 10 * BATCH);
      return () => train(network, sequences, targets, { ...EPOCH, batch: BATCH });
    },
  },
};
