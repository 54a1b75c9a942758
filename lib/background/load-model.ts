import type { ErrorReport } from '../common/error-facts';
import { createCpuNetwork } from '../gru/cpu/cpu-network';
import { loadEngine } from '../gru/cpu/engine';
import { engineLabel } from '../gru/engine-label';
import type { BackendName } from '../gru/network';
import { openNetwork } from '../gru/open-network';
import { openGpu } from '../gru/webgpu/gpu';
import type { Bundle } from '../model/bundle/bundle';
import { createPredictor, type Predictor } from '../model/predict';
import { settings } from '../store/settings';
import { readExtensionFile } from './extension-file';

export interface LoadedModel extends Pick<Predictor, 'modelId' | 'predict' | 'explain' | 'runningScores' | 'dispose'> {
  /** E.g. `WebAssembly, relaxed SIMD`. It changes when the GPU is lost. */
  readonly engine: string;
  /** It changes with the engine. */
  readonly backend: BackendName;
  /** Why the GPU is not used although the user wants it. */
  readonly gpuProblem: ErrorReport | undefined;
}

/** Loads a model on the backend that the user has chosen. */
export async function loadModel(bundle: Bundle): Promise<LoadedModel> {
  const [engine, { backend, softwareGpu = false }] = await Promise.all([
    loadEngine((file) => readExtensionFile(`wasm/${file}`)),
    settings.getValue(),
  ]);
  const network = await openNetwork(bundle.weights, {
    backend,
    // A page of reviews is little work: on a machine with two GPUs the one that needs less power is fast enough.
    openGpu: () => openGpu({ provider: navigator.gpu, allowSoftware: softwareGpu, powerPreference: 'low-power' }),
    openCpu: async (weights) => createCpuNetwork(weights, engine),
    cpuMeanwhile: true,
  });
  const { modelId, predict, explain, runningScores, dispose } = createPredictor(bundle, network);
  return {
    modelId,
    predict,
    explain,
    runningScores,
    dispose,
    get engine() {
      return engineLabel({ gpuName: network.gpuName, relaxed: engine.relaxed });
    },
    get backend() {
      return network.backend;
    },
    get gpuProblem() {
      return network.gpuProblem;
    },
  };
}
