import { batchesByLength } from '../batches-by-length';
import { checkRestored, checkTokens, checkTraining } from '../checks';
import { layoutOf, readWeights, writeWeights } from '../layout';
import type { Network } from '../network';
import { ADAM, adamScales, sigmoid } from '../reference/gru';
import { checkWeights, type GruWeights } from '../weights';
import { Buffers } from './buffers';
import type { Gpu } from './gpu';
import { recordForward } from './gru-passes';
import { LossReader } from './loss-reader';
import { recordGradients } from './network-gradients';
import { gpuModel, recordInput, recordLogits } from './network-passes';
import { Recorder } from './recorder';
import { lastRows, type PackedRows } from './rows';
import { ADAM_STEP, groupsFor, parameters } from './steps';

/** Words that are scored in one go: enough to fill a GPU, with states of some tens of megabytes. */
const MOST_BATCH_WORDS = 65_536;

/**
 * A network on a GPU. Weights, gradients and moments stay there, and a training step reads nothing back: losses come in
 * groups, behind the steps, up to 64 of which may be asked for at once.
 *
 * Every method rejects with `GpuError` once the device is lost or has reported an error.
 * @throws Error when the weights do not fit their sizes or hold NaN or infinity, or the network is too large.
 */
export function createGpuNetwork(initial: GruWeights, gpu: Gpu): Network {
  checkWeights(initial);
  const layout = layoutOf(initial);
  const { lexiconSize, embeddingUnits, hiddenUnits, paddedHidden: hidden } = layout;
  const buffers = new Buffers(gpu);
  const losses = new LossReader(buffers);
  const mostWords = Math.min(
    MOST_BATCH_WORDS,
    Math.floor(gpu.device.limits.maxStorageBufferBindingSize / (12 * hidden)),
  );

  const upload = (name: string, values: GruWeights) => {
    const block = new Float32Array(layout.length);
    writeWeights(block, layout, values);
    return buffers.upload(name, block);
  };
  const download = async (buffer: GPUBuffer) => readWeights(await buffers.readBack(buffer, layout.length), layout);
  const model = gpuModel(layout, upload('weights', initial));

  // Room for training is taken at the first step: a network that only scores needs a quarter of the memory.
  const training = () => ({
    gradients: buffers.storage('gradients', layout.length),
    mean: buffers.storage('mean', layout.length),
    variance: buffers.storage('variance', layout.length),
  });
  let steps = 0;

  /** The logits of a batch: after each word of each sequence, or one for each sequence. */
  const logitsOf = async (sequences: readonly ArrayLike<number>[], every: boolean) => {
    const recorder = new Recorder(gpu);
    const batch = recordInput(recorder, buffers, model, sequences);
    const { packed, words } = batch;
    const states = buffers.storage('states', (words + 1) * hidden);
    recordForward(recorder, model.gru, batch, states);
    const rows = every ? Uint32Array.from({ length: words }, (_, word) => word + 1) : lastRows(packed);
    const logits = recordLogits(recorder, buffers, model, states, buffers.upload('rows', rows), rows.length);
    return { packed, logits: await buffers.readBack(logits, rows.length, recorder) };
  };

  /** All batches are submitted at once: the GPU has the next one at hand when it is done with the one before. */
  const eachBatch = async (
    sequences: readonly ArrayLike<number>[],
    every: boolean,
    use: (logits: Float32Array, packed: PackedRows, places: number[]) => void,
  ): Promise<void> => {
    checkTokens(sequences, lexiconSize);
    await Promise.all(
      batchesByLength(sequences, mostWords).map(async (places) => {
        const batch = places.map((place) => sequences[place]!);
        const { logits, packed } = await logitsOf(batch, every);
        use(logits, packed, places);
      }),
    );
  };

  return {
    backend: 'webgpu',
    lexiconSize,
    embeddingUnits,
    hiddenUnits,

    async score(sequences) {
      const scores = new Float32Array(sequences.length);
      await eachBatch(sequences, false, (logits, { order }, places) => {
        order.forEach((place, row) => {
          scores[places[place]!] = sigmoid(logits[row]!);
        });
      });
      return scores;
    },

    async runningLogits(sequences) {
      const running: Float32Array[] = [];
      await eachBatch(sequences, true, (logits, { order, spans }, places) => {
        order.forEach((place, row) => {
          const first = spans[2 * row]!;
          running[places[place]!] = logits.slice(first, first + spans[2 * row + 1]!);
        });
      });
      return running;
    },

    async trainStep(sequences, targets, learningRate, epsilon = ADAM.epsilon) {
      checkTokens(sequences, lexiconSize);
      checkTraining(sequences, targets, learningRate, epsilon);
      const { gradients, mean, variance } = training();
      const recorder = new Recorder(gpu);
      recordGradients(recorder, buffers, model, sequences, targets, gradients, losses);
      steps++;
      recorder.run(
        ADAM_STEP,
        [gradients, model.weights, mean, variance],
        parameters([layout.length / 4], [ADAM.beta1, ADAM.beta2, epsilon, ...adamScales(steps, learningRate)]),
        groupsFor(layout.length / 4),
      );
      const accepted = recorder.submit();
      const [loss] = await Promise.all([losses.next(), accepted]);
      return loss;
    },

    readWeights: () => download(model.weights),

    async readOptimizer() {
      const taken = steps;
      const { mean, variance } = training();
      const [means, variances] = await Promise.all([download(mean), download(variance)]);
      return { steps: taken, mean: means, variance: variances };
    },

    async restore(weights, optimizer) {
      checkRestored(weights, optimizer);
      upload('weights', weights);
      upload('mean', optimizer.mean);
      upload('variance', optimizer.variance);
      steps = optimizer.steps;
    },

    dispose: () => buffers.dispose(),
  };
}
