import { batchesByLength } from './batches-by-length';
import { checkTokens, checkTraining } from './checks';
import { layoutOf, readWeights, writeWeights } from './layout';
import type { Network } from './network';
import { distinctWords } from './packed-batch';
import { ADAM, sigmoid } from './reference';
import { Buffers } from './webgpu/buffers';
import type { Gpu } from './webgpu/gpu';
import { matmul, matmulOverWords } from './webgpu/matmul';
import { type GpuBatch, recordBackward, recordForward } from './webgpu/passes';
import { Recorder } from './webgpu/recorder';
import { lastRows, packRows, previousRows, wordsBySlot } from './webgpu/rows';
import { ADAM_STEP, DENSE_GRADIENT, groupsFor, LOGITS, LOSS, parameters, SUM_GROUPS } from './webgpu/steps';
import { checkWeights, type GruWeights } from './weights';

/** Words that are scored in one go: enough to fill a GPU, with states of some tens of megabytes. */
const MOST_BATCH_WORDS = 65_536;

/** Steps whose losses may wait to be read. */
const LOSS_SLOTS = 64;

/**
 * A network on a GPU. Weights, gradients and moments stay there; a training step reads nothing back, and the losses
 * come in groups: one reading is under way at a time, and the next brings those of all steps since. Several steps may
 * thus be asked for at once, up to 64; they are taken in order.
 *
 * Every method rejects with `GpuError` once the device is lost or has reported an error.
 * @throws Error when the weights do not fit their sizes or hold NaN or infinity, or the network is too large.
 */
export function createGpuNetwork(initial: GruWeights, gpu: Gpu): Network {
  checkWeights(initial);
  const layout = layoutOf(initial);
  const { lexiconSize, embeddingUnits, hiddenUnits, paddedEmbedding: inputs, paddedHidden: hidden, regions } = layout;
  const columns = 3 * hidden;
  const buffers = new Buffers(gpu);
  const { maxStorageBufferBindingSize } = gpu.device.limits;
  const mostWords = Math.min(MOST_BATCH_WORDS, Math.floor(maxStorageBufferBindingSize / (4 * columns)));

  const blockOf = (values: GruWeights) => {
    const block = new Float32Array(layout.length);
    writeWeights(block, layout, values);
    return block;
  };
  const weights = buffers.upload('weights', blockOf(initial));
  const gru = { weights, recurrentKernel: regions.recurrentKernel.offset, hidden };
  const embedding = { buffer: weights, offset: regions.embedding.offset, stride: inputs };
  const kernel = { buffer: weights, offset: regions.kernel.offset, stride: columns };
  const bias = { buffer: weights, offset: regions.bias.offset * 4, size: columns * 4 };
  const [dense, denseBias] = [regions.denseKernel.offset, regions.denseBias.offset];

  // Room for training is taken at the first step: a network that only scores needs a quarter of the memory.
  const training = () => {
    const [gradients, mean, variance] = ['gradients', 'mean', 'variance'].map((name) =>
      buffers.storage(name, layout.length),
    );
    return { gradients: gradients!, mean: mean!, variance: variance! };
  };
  let steps = 0;

  /** Puts a batch on the GPU and computes the input's part of its gates, once for each distinct word. */
  const recordProjections = (recorder: Recorder, sequences: readonly ArrayLike<number>[]) => {
    const packed = packRows(sequences);
    const { distinct, slots } = distinctWords(packed.tokens, lexiconSize);
    const tokens = buffers.upload('tokens', Uint32Array.from(distinct));
    const projections = buffers.storage('projections', distinct.length * columns);
    const shape = [distinct.length, columns, inputs] as const;
    matmul(recorder, shape, embedding, kernel, { buffer: projections, stride: columns }, { rowsOfA: tokens, bias });
    const batch: GpuBatch = {
      ...{ rows: packed.rows, words: packed.words, projections },
      spans: buffers.upload('spans', packed.spans),
      slots: buffers.upload('slots', Uint32Array.from(slots)),
    };
    const states = buffers.storage('states', (packed.words + 1) * hidden);
    return { packed, batch, states, slots, distinct: distinct.length, tokens };
  };

  const recordLogits = (recorder: Recorder, states: GPUBuffer, rows: GPUBuffer, count: number) => {
    const logits = buffers.storage('logits', count);
    recorder.run(
      LOGITS,
      [rows, states, weights, logits],
      parameters([count, hidden / 4, dense / 4, denseBias]),
      groupsFor(count),
    );
    return logits;
  };

  /** The logits of a batch: after each word of each sequence, or one for each sequence. */
  const logitsOf = async (sequences: readonly ArrayLike<number>[], every: boolean) => {
    const recorder = new Recorder(gpu);
    const { packed, batch, states } = recordProjections(recorder, sequences);
    recordForward(recorder, gru, batch, states);
    const rows = every ? Uint32Array.from({ length: packed.words }, (_, word) => word + 1) : lastRows(packed);
    const logits = recordLogits(recorder, states, buffers.upload('rows', rows), rows.length);
    const staging = buffers.staging(4 * rows.length);
    recorder.copy(logits, staging, 4 * rows.length);
    await recorder.submit();
    return { packed, logits: await buffers.read(staging, rows.length) };
  };

  /** Every batch of similar length; the GPU has the next one at hand when it is done with the one before. */
  const eachBatch = async (
    sequences: readonly ArrayLike<number>[],
    every: boolean,
    use: (logits: Float32Array, packed: ReturnType<typeof packRows>, places: number[]) => void,
  ): Promise<void> => {
    checkTokens(sequences, lexiconSize);
    await Promise.all(
      batchesByLength(sequences, mostWords).map(async (places) => {
        const { logits, packed } = await logitsOf(
          places.map((place) => sequences[place]!),
          every,
        );
        use(logits, packed, places);
      }),
    );
  };

  const waiting: { resolve: (loss: number) => void; reject: (error: unknown) => void }[] = [];
  let reading = false;

  const readLosses = async (losses: GPUBuffer): Promise<void> => {
    if (reading) return;
    reading = true;
    while (waiting.length > 0) {
      const steps = waiting.splice(0);
      try {
        const recorder = new Recorder(gpu);
        const staging = buffers.staging(4 * LOSS_SLOTS);
        recorder.copy(losses, staging, 4 * steps.length);
        await recorder.submit();
        const values = await buffers.read(staging, steps.length);
        steps.forEach(({ resolve }, i) => {
          resolve(values[i]!);
        });
      } catch (error) {
        for (const { reject } of steps) reject(error);
      }
    }
    reading = false;
  };

  const recordGradients = (
    recorder: Recorder,
    sequences: readonly ArrayLike<number>[],
    targets: ArrayLike<number>,
    gradients: GPUBuffer,
    losses: GPUBuffer,
  ) => {
    const { packed, batch, states, slots, distinct, tokens } = recordProjections(recorder, sequences);
    const { rows, words } = packed;
    const kept = {
      ...{ states, gates: buffers.storage('gates', words * columns) },
      gatedStates: buffers.storage('gatedStates', words * hidden),
    };
    recordForward(recorder, gru, batch, states, kept);

    const last = buffers.upload('rows', lastRows(packed));
    const logits = recordLogits(recorder, states, last, rows);
    const [dLogits, errors] = [buffers.storage('dLogits', rows), buffers.storage('errors', rows)];
    const wanted = Float32Array.from(packed.order, (place) => targets[place]!);
    recorder.run(
      LOSS,
      [logits, buffers.upload('targets', wanted), dLogits, errors],
      parameters([rows]),
      groupsFor(rows),
    );
    const dLast = buffers.storage('dLast', rows * hidden);
    recorder.run(
      DENSE_GRADIENT,
      [last, states, weights, dLogits, errors, dLast, gradients, losses],
      parameters([hidden, rows, waiting.length, dense, denseBias]),
      groupsFor(hidden),
    );

    const previous = buffers.upload('previous', previousRows(packed));
    recordBackward(recorder, buffers, gru, batch, kept, { previous, dLast }, gradients);

    // Back through the projections: what the words of a slot say is summed, then handed to kernel, bias and embedding.
    const { starts, members } = wordsBySlot(slots, distinct);
    const dProjections = buffers.storage('dProjections', distinct * columns);
    recorder.run(
      SUM_GROUPS,
      [buffers.upload('starts', starts), buffers.upload('members', members), kept.gates, dProjections],
      parameters([(distinct * columns) / 4, columns / 4]),
      groupsFor((distinct * columns) / 4),
    );
    const partials = (length: number) => buffers.storage('partials', length);
    const from = { buffer: dProjections, stride: columns };
    const target = (offset: number, stride: number) => ({ buffer: gradients, offset, stride });
    const onKernel = target(regions.kernel.offset, columns);
    matmulOverWords(recorder, [inputs, columns, distinct], embedding, from, onKernel, { rowsOfA: tokens }, partials);
    // A row of ones sums the rows: a stride of zero reads the one again and again.
    const ones = { buffer: buffers.upload('one', Float32Array.of(1)), stride: 0 };
    matmulOverWords(recorder, [1, columns, distinct], ones, from, target(regions.bias.offset, columns), {}, partials);
    recorder.clear(gradients, lexiconSize * inputs * 4);
    const onEmbedding = target(regions.embedding.offset, inputs);
    matmul(recorder, [distinct, inputs, columns], from, kernel, onEmbedding, { transposeB: true, rowsOfC: tokens });
  };

  const readBlock = async (buffer: GPUBuffer) => {
    const recorder = new Recorder(gpu);
    const staging = buffers.staging(4 * layout.length);
    recorder.copy(buffer, staging, 4 * layout.length);
    await recorder.submit();
    return readWeights(await buffers.read(staging, layout.length), layout);
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
      checkTraining(targets, learningRate);
      if (waiting.length === LOSS_SLOTS) throw new Error(`Ask for at most ${LOSS_SLOTS} training steps at once.`);
      const recorder = new Recorder(gpu);
      const { gradients, mean, variance } = training();
      const losses = buffers.storage('losses', LOSS_SLOTS);
      recordGradients(recorder, sequences, targets, gradients, losses);
      steps++;
      const scales = [learningRate / (1 - ADAM.beta1 ** steps), 1 / (1 - ADAM.beta2 ** steps)];
      recorder.run(
        ADAM_STEP,
        [gradients, weights, mean, variance],
        parameters([layout.length / 4], [ADAM.beta1, ADAM.beta2, epsilon, ...scales]),
        groupsFor(layout.length / 4),
      );
      const accepted = recorder.submit();
      const told = new Promise<number>((resolve, reject) => waiting.push({ resolve, reject }));
      void readLosses(losses);
      const [loss] = await Promise.all([told, accepted]);
      return loss;
    },

    readWeights: () => readBlock(weights),

    async readOptimizer() {
      const taken = steps;
      const { mean, variance } = training();
      const [means, variances] = await Promise.all([readBlock(mean), readBlock(variance)]);
      return { steps: taken, mean: means, variance: variances };
    },

    async restore(restored, optimizer) {
      checkWeights(restored);
      training();
      buffers.upload('weights', blockOf(restored));
      buffers.upload('mean', blockOf(optimizer.mean));
      buffers.upload('variance', blockOf(optimizer.variance));
      steps = optimizer.steps;
    },

    dispose: () => buffers.dispose(),
  };
}
