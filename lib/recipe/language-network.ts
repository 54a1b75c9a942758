import { Arena } from '../gru/cpu/arena';
import { backwardPass, forwardPass } from '../gru/cpu/cpu-pass';
import { type GruEngine, instantiate } from '../gru/cpu/engine';
import { distinctWords, packBatch } from '../gru/cpu/packed-batch';
import { allocateKernels, packKernels } from '../gru/cpu/panels';
import { gruAddresses, layoutOf, padTo8, readWeights, writeTensor, writeWeights } from '../gru/layout';
import { ADAM, adamScales } from '../gru/reference/gru';
import type { GruWeights } from '../gru/weights';
import { sampledSoftmax } from './sampled-softmax';

/** A GRU that tells at each word of a review which word comes next, on the CPU. */
export interface LanguageNetwork {
  /**
   * One Adam step on the mean cross-entropy of the next word; see `sampledSoftmax`.
   * @param samples words drawn by `shares`, a multiple of 8 of them
   * @returns the loss before the step
   */
  trainStep(
    sequences: readonly ArrayLike<number>[],
    samples: Int32Array,
    learningRate: number,
    epsilon?: number,
  ): number;
  /** A copy of embedding and GRU; the dense layer is as it came. */
  readWeights(): GruWeights;
  /** A copy of everything that the next steps depend on, the number of steps first. */
  readState(): Float32Array;
  /**
   * Goes on from there.
   * @throws Error when the state is that of a network of other sizes.
   */
  restore(state: Float32Array): void;
}

/** One that may be in another thread, and answers when it can. */
export type LanguageNetworkAnywhere = {
  [Method in keyof LanguageNetwork]: (
    ...args: Parameters<LanguageNetwork[Method]>
  ) => ReturnType<LanguageNetwork[Method]> | Promise<ReturnType<LanguageNetwork[Method]>>;
};

/**
 * @param shares [lexiconSize], above 0: how likely each word is to be drawn as a sample. The outputs' biases start at
 * their logarithms.
 * @param initialOutputs [lexiconSize, hiddenUnits]: what a state is multiplied with for the logit of each word
 */
export function createLanguageNetwork(
  initial: GruWeights,
  shares: Float64Array,
  engine: GruEngine,
  initialOutputs = new Float32Array(initial.lexiconSize * initial.hiddenUnits),
): LanguageNetwork {
  const arena = new Arena(instantiate(engine));
  const layout = layoutOf(initial);
  const { paddedEmbedding: inputWidth, paddedHidden: width, lexiconSize } = layout;
  // One block: the network, then for every word its output row, then the output biases.
  const outputFloats = layout.length;
  const biasFloats = outputFloats + lexiconSize * width;
  const length = biasFloats + padTo8(lexiconSize);
  const zeros = () => arena.zeros(length);
  const [block, gradients, mean, variance] = [zeros(), zeros(), zeros(), zeros()];
  writeWeights(arena.floats(block, layout.length), layout, initial);
  const region = { offset: outputFloats, rows: lexiconSize, groups: 1, width: initial.hiddenUnits, paddedWidth: width };
  writeTensor(arena.floats(block, length), region, initialOutputs);
  const logShares = shares.map(Math.log);
  arena.floats(block + biasFloats * 4, lexiconSize).set(logShares);
  const gru = gruAddresses(block, layout);
  const outputsOf = (base: number) => ({ rows: base + outputFloats * 4, biases: base + biasFloats * 4 });
  const embeddingOf = (base: number) => base + layout.regions.embedding.offset * 4;
  const packed = allocateKernels(arena, gru);
  packKernels(arena, gru, packed);
  const scratch = arena.mark();
  let steps = 0;

  return {
    trainStep(sequences, samples, learningRate, epsilon = ADAM.epsilon) {
      arena.release(scratch);
      arena.floats(gradients, length).fill(0);
      const batch = packBatch(sequences);
      const { words, tokens, active } = batch;
      const { distinct, slots } = distinctWords(tokens, lexiconSize);
      const embeddingTokens = arena.putIntegers(distinct);
      const rows = arena.allocate(distinct.length * inputWidth);
      arena.engine.gatherRows(
        ...([rows, inputWidth * 4, embeddingOf(block), embeddingTokens, distinct.length, inputWidth * 4] as const),
      );
      const inputs = { rows, distinct: distinct.length, slots: arena.putIntegers(slots) };
      const kept = forwardPass(arena, gru, packed, batch, inputs, true);

      const dStates = arena.allocate(words * width);
      const loss = sampledSoftmax(
        ...([arena, width, nextWords(batch), { words: samples, logShares }] as const),
        ...([{ states: kept.states, dStates }, outputsOf(block), outputsOf(gradients)] as const),
      );

      const dState = arena.zeros((active[0] ?? 0) * width);
      const grads = gruAddresses(gradients, layout);
      const dInputs = backwardPass(arena, gru, batch, inputs, kept, { dState, dStates }, grads);
      arena.engine.scatterAdd(embeddingOf(gradients), dInputs, embeddingTokens, distinct.length, inputWidth * 4);
      steps++;
      arena.engine.adam(
        ...([block, gradients, mean, variance, length * 4] as const),
        ...([ADAM.beta1, ADAM.beta2, epsilon, ...adamScales(steps, learningRate)] as const),
      );
      packKernels(arena, gru, packed);
      return loss;
    },

    readWeights: () => readWeights(arena.floats(block, layout.length), layout),

    readState() {
      const state = new Float32Array(1 + 3 * length);
      state[0] = steps;
      for (const [i, part] of [block, mean, variance].entries()) state.set(arena.floats(part, length), 1 + i * length);
      return state;
    },

    restore(state) {
      if (state.length !== 1 + 3 * length) throw new Error('This state belongs to a network of other sizes.');
      steps = state[0]!;
      for (const [i, part] of [block, mean, variance].entries()) {
        arena.floats(part, length).set(state.subarray(1 + i * length, 1 + (i + 1) * length));
      }
      packKernels(arena, gru, packed);
    },
  };
}

/** For every word of a packed batch the word after it, or 0 at the end of its sequence. */
function nextWords({ active, offsets, steps, tokens, words }: ReturnType<typeof packBatch>): Int32Array {
  const next = new Int32Array(words);
  for (let t = 0; t + 1 < steps; t++) {
    const from = offsets[t + 1]!;
    next.set(tokens.subarray(from, from + active[t + 1]!), offsets[t]!);
  }
  return next;
}
