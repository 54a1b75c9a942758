import { batchesByLength } from '../batches-by-length';
import { checkRestored, checkTokens, checkTraining } from '../checks';
import { gruAddresses, type Layout, layoutOf, readWeights, writeWeights } from '../layout';
import { ADAM, adamScales, sigmoid } from '../reference/gru';
import type { Replica } from '../threads/replica';
import { checkWeights, type GruWeights } from '../weights';
import { Arena } from './arena';
import { type DenseHead, headBackward, logit } from './cpu-head';
import { backwardPass, forwardPass, type PassInputs } from './cpu-pass';
import { type GruEngine, instantiate } from './engine';
import { distinctWords, type PackedBatch, packBatch } from './packed-batch';
import { allocateKernels, packKernels } from './panels';

/** Words that are scored in one go: bounds the memory of a batch, and reviews of one length stay together. */
const MAX_BATCH_WORDS = 16_384;

/** Where the tensors of a block lie. */
function addresses(block: number, layout: Layout) {
  const { embedding, denseKernel, denseBias } = layout.regions;
  return {
    gru: gruAddresses(block, layout),
    embedding: block + embedding.offset * 4,
    dense: block + denseKernel.offset * 4,
    denseBias: block + denseBias.offset * 4,
  };
}

/**
 * The network on the CPU, in WebAssembly SIMD. Weights, gradients and Adam's moments stay in WebAssembly memory.
 * @throws Error when the weights do not fit their sizes or hold NaN or infinity.
 */
export function createCpuNetwork(initial: GruWeights, engine: GruEngine): Replica {
  checkWeights(initial);
  const arena = new Arena(instantiate(engine));
  const layout = layoutOf(initial);
  const { paddedEmbedding, paddedHidden, lexiconSize } = layout;
  const block = arena.zeros(layout.length);
  const values = (address: number) => arena.floats(address, layout.length);
  writeWeights(values(block), layout, initial);
  const weights = addresses(block, layout);
  /** Everything behind the embedding, in floats from the start of a block. */
  const rest = { offset: layout.regions.kernel.offset, length: layout.length - layout.regions.kernel.offset };
  const packed = allocateKernels(arena, weights.gru);
  packKernels(arena, weights.gru, packed);

  // Room for training is taken at the first step: a network that only scores needs a quarter of the memory.
  let training: { gradients: number; mean: number; variance: number } | undefined;
  let steps = 0;
  let scratch = arena.mark();
  const prepareTraining = () => {
    arena.release(scratch);
    if (!training) {
      const [gradients, mean, variance] = [layout.length, layout.length, layout.length].map((n) => arena.zeros(n));
      training = { gradients: gradients!, mean: mean!, variance: variance! };
      scratch = arena.mark();
    }
    return training;
  };

  const gatherInputs = (batch: PackedBatch): PassInputs & { tokens: number } => {
    const { distinct, slots } = distinctWords(batch.tokens, lexiconSize);
    const tokens = arena.putIntegers(distinct);
    const rows = arena.allocate(distinct.length * paddedEmbedding);
    arena.engine.gatherRows(rows, paddedEmbedding * 4, weights.embedding, tokens, distinct.length, paddedEmbedding * 4);
    return { rows, distinct: distinct.length, slots: arena.putIntegers(slots), tokens };
  };

  const readHead = (): DenseHead => ({
    kernel: arena.floats(weights.dense, paddedHidden).slice(),
    bias: arena.floats(weights.denseBias, 1)[0]!,
  });

  /** Runs `use` on every batch of similar length, in the scratch memory of the one before, even if that failed. */
  const eachBatch = (
    sequences: readonly ArrayLike<number>[],
    use: (batch: PackedBatch, places: number[]) => void,
  ): void => {
    checkTokens(sequences, lexiconSize);
    for (const places of batchesByLength(sequences, MAX_BATCH_WORDS)) {
      arena.release(scratch);
      use(packBatch(places.map((place) => sequences[place]!)), places);
    }
  };

  /**
   * Forward and backward over a part of a batch. The gradients of all tensors but the embedding are left in their
   * block, those of the `distinct` words named at `tokens` at `dInputs`, in scratch memory.
   */
  const propagate = (sequences: readonly ArrayLike<number>[], targets: ArrayLike<number>, batchRows: number) => {
    checkTokens(sequences, lexiconSize);
    const { gradients } = prepareTraining();
    const batch = packBatch(sequences);
    const grads = addresses(gradients, layout);
    arena.floats(gradients + rest.offset * 4, rest.length).fill(0);
    const inputs = gatherInputs(batch);
    const kept = forwardPass(arena, weights.gru, packed, batch, inputs, true);
    const dState = arena.zeros((batch.active[0] ?? 0) * paddedHidden);
    const onHead = { dense: grads.dense, denseBias: grads.denseBias, dState };
    const loss = headBackward(arena, readHead(), batch, targets, batchRows, kept.states, onHead);
    const dInputs = backwardPass(arena, weights.gru, batch, inputs, kept, { dState, dStates: 0 }, grads.gru);
    return { loss, gradients, tokens: inputs.tokens, distinct: inputs.distinct, dInputs };
  };

  /** One step of Adam, with the gradients as `propagate` leaves them. */
  const descend = (
    { gradients, tokens, distinct, dInputs }: Omit<ReturnType<typeof propagate>, 'loss'>,
    learningRate: number,
    epsilon: number = ADAM.epsilon,
  ) => {
    const { mean, variance } = training!;
    const dEmbedding = addresses(gradients, layout).embedding;
    arena.floats(dEmbedding, rest.offset).fill(0);
    arena.engine.scatterAdd(dEmbedding, dInputs, tokens, distinct, paddedEmbedding * 4);
    steps++;
    arena.engine.adam(
      ...([block, gradients, mean, variance, layout.length * 4] as const),
      ...([ADAM.beta1, ADAM.beta2, epsilon, ...adamScales(steps, learningRate)] as const),
    );
    packKernels(arena, weights.gru, packed);
  };

  return {
    backend: 'cpu',
    lexiconSize,
    embeddingUnits: layout.embeddingUnits,
    hiddenUnits: layout.hiddenUnits,

    async score(sequences) {
      const scores = new Float32Array(sequences.length);
      const head = readHead();
      eachBatch(sequences, (batch, places) => {
        const { states } = forwardPass(arena, weights.gru, packed, batch, gatherInputs(batch), false);
        batch.order.forEach((place, row) => {
          const state = arena.floats(states + row * paddedHidden * 4, paddedHidden);
          scores[places[place]!] = sigmoid(logit(head, batch.lengths[row] ? state : undefined));
        });
      });
      return scores;
    },

    async runningLogits(sequences) {
      const logits: Float32Array[] = [];
      const { bias } = readHead();
      eachBatch(sequences, (batch, places) => {
        const to = arena.allocate(batch.words);
        const head = { to, dense: weights.dense, denseBias: bias };
        forwardPass(arena, weights.gru, packed, batch, gatherInputs(batch), false, head);
        const all = arena.floats(to, batch.words);
        batch.order.forEach((place, row) => {
          const length = batch.lengths[row]!;
          logits[places[place]!] = Float32Array.from({ length }, (_, t) => all[batch.offsets[t]! + row]!);
        });
      });
      return logits;
    },

    async trainStep(sequences, targets, learningRate, epsilon) {
      checkTraining(sequences, targets, learningRate, epsilon);
      const step = propagate(sequences, targets, sequences.length);
      descend(step, learningRate, epsilon);
      return step.loss;
    },

    gradients(sequences, targets, batchRows) {
      const { loss, gradients, tokens, distinct, dInputs } = propagate(sequences, targets, batchRows);
      return {
        loss,
        words: arena.integers(tokens, distinct).slice(),
        embedding: arena.floats(dInputs, distinct * paddedEmbedding).slice(),
        rest: arena.floats(gradients + rest.offset * 4, rest.length).slice(),
      };
    },

    applyGradients({ words, embedding, rest: others }, learningRate, epsilon) {
      const { gradients } = prepareTraining();
      const tokens = arena.putIntegers(words);
      const dInputs = arena.allocate(embedding.length);
      arena.floats(dInputs, embedding.length).set(embedding);
      arena.floats(gradients + rest.offset * 4, rest.length).set(others);
      descend({ gradients, tokens, distinct: words.length, dInputs }, learningRate, epsilon);
    },

    readWeights: async () => readWeights(values(block), layout),

    async readOptimizer() {
      const { mean, variance } = prepareTraining();
      return { steps, mean: readWeights(values(mean), layout), variance: readWeights(values(variance), layout) };
    },

    async restore(restored, optimizer) {
      checkRestored(restored, optimizer);
      const { mean, variance } = prepareTraining();
      writeWeights(values(block), layout, restored);
      writeWeights(values(mean), layout, optimizer.mean);
      writeWeights(values(variance), layout, optimizer.variance);
      steps = optimizer.steps;
      packKernels(arena, weights.gru, packed);
    },

    dispose() {
      // The memory belongs to the instance and goes when the network is forgotten.
    },
  };
}
