import { createCpuNetwork } from '../gru/cpu-network';
import { loadEngine } from '../gru/engine';
import { openNetwork } from '../gru/open-network';
import { openGpu } from '../gru/webgpu/gpu';
import { decodeBundle } from '../model/bundle';
import { type Card, parseCard } from '../model/card';
import { createPredictor, type Predictor } from '../model/predict';
import { settings } from '../store/settings';
import { readExtensionFile } from './extension-file';

export interface LoadedModel {
  predict: Predictor['predict'];
  dispose: Predictor['dispose'];
  /** What computes now, for people to read, e.g. `WebAssembly, relaxed SIMD`. A lost GPU changes it. */
  readonly engine: string;
  /** Why the GPU is not used although it was wanted. */
  readonly gpuProblem: string | undefined;
}

let card: Promise<Card> | undefined;

/** The card of the shipped model: its id names the model without a look at the weights. Read once. */
export function readShippedCard(): Promise<Card> {
  card ??= readExtensionFile('model/card.json').then((bytes) => parseCard(JSON.parse(new TextDecoder().decode(bytes))));
  // A failed read is not remembered: the next message tries again.
  card.catch(() => {
    card = undefined;
  });
  return card;
}

/**
 * Loads the shipped model onto the backend that the user has chosen.
 * @throws Error that names the file that cannot be used.
 */
export async function loadShippedModel(): Promise<LoadedModel> {
  const [engine, bundle, { backend, softwareGpu = false }] = await Promise.all([
    loadEngine((file) => readExtensionFile(`wasm/${file}`)),
    decodeBundle((file) => readExtensionFile(`model/${file}`)),
    settings.getValue(),
  ]);
  const network = await openNetwork(bundle.weights, {
    backend,
    // A page of reviews is little work: on a machine with two GPUs the thrifty one will do.
    openGpu: () => openGpu({ provider: navigator.gpu, allowSoftware: softwareGpu, powerPreference: 'low-power' }),
    openCpu: async (weights) => createCpuNetwork(weights, engine),
    cpuMeanwhile: true,
  });
  const { predict, dispose } = createPredictor(bundle, network);
  return {
    predict,
    dispose,
    get engine() {
      if (network.gpuName) return `WebGPU, ${network.gpuName}`;
      return engine.relaxed ? 'WebAssembly, relaxed SIMD' : 'WebAssembly';
    },
    get gpuProblem() {
      return network.gpuProblem;
    },
  };
}
