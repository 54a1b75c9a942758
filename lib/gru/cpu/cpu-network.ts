import { checkRestored, checkTraining } from '../checks';
import { readWeights } from '../layout';
import { checkStored, restoreWeights, type StoredWeights } from '../stored-weights';
import type { Replica } from '../threads/replica';
import { mapTensors } from '../weights';
import { explainSequences } from './cpu-explain';
import { createCpuModel, createTrainableCpuModel, isTrainable } from './cpu-model';
import { scoreSequences, scoreWithLogits } from './cpu-scores';
import { CpuTraining } from './cpu-training';
import type { GruEngine } from './engine';

/**
 * The network on the CPU, in WebAssembly SIMD. Weights, gradients and Adam's moments stay in WebAssembly memory; weights
 * in 8 bits are restored when training begins.
 * @throws CodedError `engine.tensorSize` or `engine.tensorValues` when the weights are damaged, `engine.noMemory`
 */
export function createCpuNetwork(initial: StoredWeights, engine: GruEngine): Replica {
  checkStored(initial);
  let model = createCpuModel(initial, engine);
  let started: CpuTraining | undefined;
  const training = (): CpuTraining => {
    if (!started) {
      const trainable = isTrainable(model) ? model : createTrainableCpuModel(initial, engine);
      model = trainable;
      started = new CpuTraining(trainable);
    }
    return started;
  };
  const { lexiconSize, embeddingUnits, hiddenUnits } = initial;
  return {
    backend: 'cpu',
    lexiconSize,
    embeddingUnits,
    hiddenUnits,

    score: async (sequences) => scoreSequences(model, sequences),
    scoreWithLogits: async (sequences) => scoreWithLogits(model, sequences),
    explain: async (sequences) => explainSequences(model, sequences),

    async trainStep(sequences, targets, learningRate, epsilon) {
      checkTraining(sequences, targets, learningRate, epsilon);
      const { loss, ...gradients } = training().propagate(sequences, targets, sequences.length);
      training().step(gradients, learningRate, epsilon);
      return loss;
    },

    gradients: (sequences, targets, batchRows) => training().readGradients(sequences, targets, batchRows),
    applyGradients: (gradients, learningRate, epsilon) => training().applyGradients(gradients, learningRate, epsilon),

    async readWeights() {
      if (!isTrainable(model)) return mapTensors(restoreWeights(initial), (values) => Float32Array.from(values));
      const { arena, layout, weights } = model;
      return readWeights(arena.floats(weights, layout.length), layout);
    },
    readOptimizer: async () => training().readOptimizer(),

    async restore(weights, optimizer) {
      checkRestored(weights, optimizer);
      training().restore(weights, optimizer);
    },

    // The memory belongs to the engine's instance and is freed with it.
    dispose() {},
  };
}
