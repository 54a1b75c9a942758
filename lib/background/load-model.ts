import { createCpuNetwork } from '../gru/cpu/cpu-network';
import { type GruEngine, loadEngine } from '../gru/cpu/engine';
import type { DurableNetwork } from '../gru/durable-network';
import { engineLabel } from '../gru/engine-label';
import { openNetwork } from '../gru/open-network';
import type { StoredWeights } from '../gru/stored-weights';
import { openGpu } from '../gru/webgpu/gpu';
import type { StoredBundle } from '../model/bundle/bundle';
import { createPredictor } from '../model/predict';
import { settings } from '../store/settings';
import { readExtensionFile } from './extension-file';
import { loadForeign } from './load-foreign';
import type { LoadedModel } from './loaded-model';
import type { ForeignBundle } from './model-files';

let compiled: Promise<GruEngine> | undefined;

/** Compiled once, for the models of all languages; again after a failure. */
function openEngine(): Promise<GruEngine> {
  compiled ??= loadEngine((file) => readExtensionFile(`wasm/${file}`)).catch((error) => {
    compiled = undefined;
    throw error;
  });
  return compiled;
}

/** Opens a network on the backend that the user has chosen. */
async function open(weights: StoredWeights): Promise<{ network: DurableNetwork; relaxed: boolean }> {
  const [engine, { backend, softwareGpu = false }] = await Promise.all([openEngine(), settings.getValue()]);
  const network = await openNetwork(weights, {
    backend,
    // A page of reviews is little work: on a machine with two GPUs the one that needs less power is fast enough.
    openGpu: () => openGpu({ provider: navigator.gpu, allowSoftware: softwareGpu, powerPreference: 'low-power' }),
    openCpu: async (from) => createCpuNetwork(from, engine),
    cpuMeanwhile: true,
  });
  return { network, relaxed: engine.relaxed };
}

/** Loads a model, of Reeltone or made elsewhere; the engine is compiled while it is read. */
export async function loadModel(reading: Promise<StoredBundle | ForeignBundle>): Promise<LoadedModel> {
  openEngine().catch(() => undefined); // it is asked for again, and then fails
  const bundle = await reading;
  if ('model' in bundle) {
    const { backend, softwareGpu = false } = await settings.getValue();
    return loadForeign(bundle, open, { backend, softwareGpu });
  }
  const { network, relaxed } = await open(bundle.weights);
  const { modelId, predict, explain, runningScores, dispose } = createPredictor(bundle, network);
  return {
    modelId,
    predict,
    explain,
    runningScores,
    dispose,
    get engine() {
      return engineLabel({ gpuName: network.gpuName, relaxed });
    },
    get scoresElsewhere() {
      return network.backend === 'cpu';
    },
    get backend() {
      return network.backend;
    },
    get gpuProblem() {
      return network.gpuProblem;
    },
  };
}
