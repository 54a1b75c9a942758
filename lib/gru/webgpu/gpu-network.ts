import { checkRestored, checkTokens, checkTraining } from '../checks';
import { type Layout, layoutOf, readWeights, writeWeights } from '../layout';
import type { Network } from '../network';
import { ADAM, adamScales } from '../reference/gru';
import { checkWeights, type GruWeights } from '../weights';
import { Buffers } from './buffers';
import type { Gpu } from './gpu';
import { explainSequences } from './gpu-explain';
import { scoreSequences, scoreWithLogits } from './gpu-scores';
import { LossReader } from './loss-reader';
import { recordGradients } from './network-gradients';
import { gpuModel } from './network-passes';
import { Recorder } from './recorder';
import { ADAM_STEP, groupsFor, parameters } from './steps';

/**
 * A network on a GPU. Weights, gradients and moments stay there, and a training step waits for no reading: losses are
 * read in groups, some steps later. At most 64 steps may be under way at once.
 *
 * Every method rejects with `GpuError` once the device is lost or has reported an error.
 * @throws CodedError when the weights are damaged, or the network is too large for the GPU
 */
export function createGpuNetwork(initial: GruWeights, gpu: Gpu): Network {
  checkWeights(initial);
  const layout = layoutOf(initial);
  const { lexiconSize, embeddingUnits, hiddenUnits } = layout;
  const buffers = new Buffers(gpu);
  const losses = new LossReader(buffers);
  const model = gpuModel(layout, upload(buffers, layout, 'weights', initial));
  const download = async (buffer: GPUBuffer) => readWeights(await buffers.readBack(buffer, layout.length), layout);
  let steps = 0;

  return {
    backend: 'webgpu',
    lexiconSize,
    embeddingUnits,
    hiddenUnits,

    score: (sequences) => scoreSequences(buffers, model, sequences),
    scoreWithLogits: (sequences) => scoreWithLogits(buffers, model, sequences),
    explain: (sequences) => explainSequences(buffers, model, sequences),

    async trainStep(sequences, targets, learningRate, epsilon = ADAM.epsilon) {
      checkTokens(sequences, lexiconSize);
      checkTraining(sequences, targets, learningRate, epsilon);
      const { gradients, mean, variance } = trainingBuffers(buffers, layout);
      const recorder = new Recorder(gpu);
      recordGradients(recorder, buffers, model, { sequences, targets }, { gradients, loss: losses });
      steps++;
      const { meanScale, varianceScale } = adamScales(steps, learningRate);
      const quads = layout.length / 4;
      recorder.run(
        ADAM_STEP,
        [gradients, model.weights, mean, variance],
        parameters([quads], [ADAM.beta1, ADAM.beta2, epsilon, meanScale, varianceScale]),
        groupsFor(quads),
      );
      const accepted = recorder.submit();
      const [loss] = await Promise.all([losses.next(), accepted]);
      return loss;
    },

    readWeights: () => download(model.weights),

    async readOptimizer() {
      const taken = steps; // now: the next step may be taken while the moments are read
      const { mean, variance } = trainingBuffers(buffers, layout);
      const [means, variances] = await Promise.all([download(mean), download(variance)]);
      return { steps: taken, mean: means, variance: variances };
    },

    async restore(weights, optimizer) {
      checkRestored(weights, optimizer);
      upload(buffers, layout, 'weights', weights);
      upload(buffers, layout, 'mean', optimizer.mean);
      upload(buffers, layout, 'variance', optimizer.variance);
      steps = optimizer.steps;
    },

    dispose: () => buffers.dispose(),
  };
}

function upload(buffers: Buffers, layout: Layout, name: string, values: GruWeights): GPUBuffer {
  const block = new Float32Array(layout.length);
  writeWeights(block, layout, values);
  return buffers.upload(name, block);
}

/** Created at the first training step: a network that only scores needs a quarter of the memory. */
function trainingBuffers(buffers: Buffers, { length }: Layout) {
  return {
    gradients: buffers.storage('gradients', length),
    mean: buffers.storage('mean', length),
    variance: buffers.storage('variance', length),
  };
}
