import type { BackendChoice } from '../common/backend';
import type { DurableNetwork } from '../gru/durable-network';
import { engineLabel } from '../gru/engine-label';
import type { GpuUse } from '../gru/gpu-use';
import type { GruWeights } from '../gru/weights';
import { createForeignPredictor } from '../model/import/foreign-predictor';
import { runOnNetwork } from '../model/import/run-on-network';
import { toGru } from '../model/import/to-gru';
import { layersOf } from './layers-port';
import type { LoadedModel } from './loaded-model';
import type { ForeignBundle } from './model-files';

/**
 * Loads a model made elsewhere: on our own network where its layers are the same, else on TensorFlow.js in a worker.
 * @param open opens a network of ours
 */
export async function loadForeign(
  { card, model }: ForeignBundle,
  open: (weights: GruWeights, choice: BackendChoice) => Promise<{ network: DurableNetwork; relaxed: boolean }>,
  choice: BackendChoice,
): Promise<LoadedModel> {
  const form = toGru(model.graph);
  const own = form && (await open(form.weights, choice));
  const layers = own ? { run: runOnNetwork(form, own.network) } : layersOf(card.id, choice);
  const use: Partial<GpuUse> = own?.network ?? layers;
  const predictor = createForeignPredictor(model, card.calibration, layers.run, card.language);
  return {
    modelId: card.id,
    predict: async (texts) => (await predictor.predict(texts)).map(({ output: _, ...score }) => score),
    explain: async (texts) => (await predictor.explain(texts)).map(({ output: _, ...score }) => score),
    runningScores: predictor.runningScores,
    scoresElsewhere: false,
    dispose: () => own?.network.dispose(),
    get engine() {
      const { gpuName } = use;
      if (own) return engineLabel({ gpuName, relaxed: own.relaxed });
      return gpuName ? `TensorFlow.js, ${engineLabel({ gpuName, relaxed: false })}` : 'TensorFlow.js';
    },
    get backend() {
      return use.gpuName === undefined ? 'cpu' : 'webgpu';
    },
    get gpuProblem() {
      return use.gpuProblem;
    },
  };
}
