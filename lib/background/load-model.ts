import type { BackendChoice } from '../common/backend';
import { createCpuNetwork } from '../gru/cpu/cpu-network';
import type { GruEngine } from '../gru/cpu/engine';
import type { DurableNetwork } from '../gru/durable-network';
import { engineLabel } from '../gru/engine-label';
import { openNetwork } from '../gru/open-network';
import type { StoredWeights } from '../gru/stored-weights';
import type { StoredBundle } from '../model/bundle/bundle';
import { createPredictor } from '../model/predict';
import { settings } from '../store/settings';
import { loadExtensionEngine } from './extension-engine';
import { loadForeign } from './load-foreign';
import type { LoadedModel } from './loaded-model';
import type { ForeignBundle } from './model-files';
import { openScoringGpu } from './scoring-gpu';

let compiled: Promise<GruEngine> | undefined;

/** Compiled once, for the models of all languages; again after a failure. */
function openEngine(): Promise<GruEngine> {
  compiled ??= loadExtensionEngine().catch((error) => {
    compiled = undefined;
    throw error;
  });
  return compiled;
}

async function open(
  weights: StoredWeights,
  { backend, softwareGpu }: BackendChoice,
): Promise<{ network: DurableNetwork; relaxed: boolean }> {
  const engine = await openEngine();
  const network = await openNetwork(weights, {
    backend,
    openGpu: () => openScoringGpu(softwareGpu),
    openCpu: async (from) => createCpuNetwork(from, engine),
    cpuMeanwhile: true,
  });
  return { network, relaxed: engine.relaxed };
}

/** Loads a model, of Reeltone or made elsewhere, on the backend that the user has chosen. */
export async function loadModel(reading: Promise<StoredBundle | ForeignBundle>): Promise<LoadedModel> {
  // The engine is compiled while the model is read. It is asked for again, and then fails.
  openEngine().catch(() => undefined);
  const [bundle, { backend, softwareGpu = false }] = await Promise.all([reading, settings.getValue()]);
  const choice = { backend, softwareGpu };
  if ('model' in bundle) return loadForeign(bundle, open, choice);
  const { network, relaxed } = await open(bundle.weights, choice);
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
