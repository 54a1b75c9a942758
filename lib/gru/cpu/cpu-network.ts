import { checkRestored, checkTraining } from '../checks';
import { readWeights } from '../layout';
import type { Replica } from '../threads/replica';
import { checkWeights, type GruWeights } from '../weights';
import { createCpuModel } from './cpu-model';
import { relevanceOf } from './cpu-relevance';
import { runningLogits, scoreSequences } from './cpu-scores';
import { CpuTraining } from './cpu-training';
import type { GruEngine } from './engine';

/**
 * The network on the CPU, in WebAssembly SIMD. Weights, gradients and Adam's moments stay in WebAssembly memory.
 * @throws CodedError `engine.tensorSize` or `engine.tensorValues` when the weights are damaged, `engine.noMemory`
 */
export function createCpuNetwork(initial: GruWeights, engine: GruEngine): Replica {
  checkWeights(initial);
  const model = createCpuModel(initial, engine);
  const training = new CpuTraining(model);
  const { arena, layout } = model;
  const { lexiconSize, embeddingUnits, hiddenUnits } = layout;
  return {
    backend: 'cpu',
    lexiconSize,
    embeddingUnits,
    hiddenUnits,

    score: async (sequences) => scoreSequences(model, sequences),
    runningLogits: async (sequences) => runningLogits(model, sequences),
    relevance: async (sequences) => relevanceOf(model, sequences),

    async trainStep(sequences, targets, learningRate, epsilon) {
      checkTraining(sequences, targets, learningRate, epsilon);
      const { loss, ...gradients } = training.propagate(sequences, targets, sequences.length);
      training.step(gradients, learningRate, epsilon);
      return loss;
    },

    gradients: (sequences, targets, batchRows) => training.readGradients(sequences, targets, batchRows),
    applyGradients: (gradients, learningRate, epsilon) => training.applyGradients(gradients, learningRate, epsilon),

    readWeights: async () => readWeights(arena.floats(model.weights, layout.length), layout),
    readOptimizer: async () => training.readOptimizer(),

    async restore(weights, optimizer) {
      checkRestored(weights, optimizer);
      training.restore(weights, optimizer);
    },

    // The memory belongs to the engine's instance and is freed with it.
    dispose() {},
  };
}
