import { type AdamBlocks, adamStep } from '../gru/cpu/adam';
import { Arena } from '../gru/cpu/arena';
import { backwardPass, forwardPass, gatherInputs, wordBatch } from '../gru/cpu/cpu-pass';
import { type GruEngine, instantiate } from '../gru/cpu/engine';
import { matrixAt, scatterAdd } from '../gru/cpu/matrix';
import { type PackedBatch, packBatch } from '../gru/cpu/packed-batch';
import { allocateKernels, packKernels } from '../gru/cpu/packed-kernels';
import { readWeights } from '../gru/layout';
import type { GruWeights } from '../gru/weights';
import { languageLayout, languageTensors, writeInitial } from './language-layout';
import { sampledSoftmax } from './sampled-softmax';

/** A GRU that predicts after each word of a review which word comes next, on the CPU. */
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
  /** A copy of embedding and GRU; the dense layer is that of the initial weights. */
  readWeights(): GruWeights;
  /** A copy of everything that the next steps depend on: number of steps, weights, first and second moments. */
  readState(): Float32Array;
  /**
   * Puts back what `readState` returned.
   * @throws Error when the state is that of a network of other sizes
   */
  restore(state: Float32Array): void;
}

/** One that may be in another thread, whose methods then return promises. */
export type LanguageNetworkAnywhere = {
  [Method in keyof LanguageNetwork]: (
    ...args: Parameters<LanguageNetwork[Method]>
  ) => ReturnType<LanguageNetwork[Method]> | Promise<ReturnType<LanguageNetwork[Method]>>;
};

/**
 * @param shares [lexiconSize], above 0: the probability with which each word is drawn as a sample. The output biases
 * start as their logarithms.
 * @param initialOutputs [lexiconSize, hiddenUnits]: the output row of each word, whose product with a state is its logit
 */
export function createLanguageNetwork(
  initial: GruWeights,
  shares: Float64Array,
  engine: GruEngine,
  initialOutputs = new Float32Array(initial.lexiconSize * initial.hiddenUnits),
): LanguageNetwork {
  const arena = new Arena(instantiate(engine));
  const layout = languageLayout(initial);
  const { length, network } = layout;
  const zeros = () => arena.zeros(length);
  const blocks: AdamBlocks = { weights: zeros(), gradients: zeros(), mean: zeros(), variance: zeros(), length };
  const logShares = shares.map(Math.log);
  writeInitial(arena.floats(blocks.weights, length), layout, initial, initialOutputs, logShares);
  const tensors = languageTensors(blocks.weights, layout);
  const gradients = languageTensors(blocks.gradients, layout);
  const gru = { arena, tensors, kernels: allocateKernels(arena, tensors) };
  packKernels(arena, tensors, gru.kernels);
  arena.keep();
  let steps = 0;

  /** Leaves the gradients of a batch in their block. @returns the loss */
  const propagate = (sequences: readonly ArrayLike<number>[], samples: Int32Array): number => {
    arena.clear();
    arena.floats(blocks.gradients, length).fill(0);
    const batch = packBatch(sequences);
    const inputs = gatherInputs(arena, wordBatch(arena, batch, network.lexiconSize), tensors.embedding);
    const kept = forwardPass(gru, inputs, { keep: true });
    const states = matrixAt(kept.states, tensors.hidden);
    const dStates = matrixAt(arena.allocate(batch.words * tensors.hidden), tensors.hidden);
    const outputs = { tensors, gradients };
    const loss = sampledSoftmax(arena, nextWords(batch), { words: samples, logShares }, { states, dStates }, outputs);
    const dState = arena.zeros((batch.active[0] ?? 0) * tensors.hidden);
    const dInputs = backwardPass(gru, inputs, kept, { dState, dStates: dStates.address }, gradients);
    scatterAdd(arena.engine, dInputs, gradients.embedding, inputs.distinct, inputs.tokens);
    return loss;
  };

  /** The parts of a state after the number of steps. */
  const stateBlocks = [blocks.weights, blocks.mean, blocks.variance];
  return {
    trainStep(sequences, samples, learningRate, epsilon) {
      const loss = propagate(sequences, samples);
      steps++;
      adamStep(arena.engine, blocks, steps, learningRate, epsilon);
      packKernels(arena, tensors, gru.kernels);
      return loss;
    },

    readWeights: () => readWeights(arena.floats(blocks.weights, network.length), network),

    readState() {
      const state = new Float32Array(1 + 3 * length);
      state[0] = steps;
      for (const [i, block] of stateBlocks.entries()) state.set(arena.floats(block, length), 1 + i * length);
      return state;
    },

    restore(state) {
      if (state.length !== 1 + 3 * length) throw new Error('the state belongs to a network of other sizes');
      steps = state[0]!;
      for (const [i, block] of stateBlocks.entries()) {
        arena.floats(block, length).set(state.subarray(1 + i * length, 1 + (i + 1) * length));
      }
      packKernels(arena, tensors, gru.kernels);
    },
  };
}

/** For every word of a packed batch the word after it, or 0 at the end of its sequence. */
function nextWords({ active, offsets, steps, tokens, words }: PackedBatch): Int32Array {
  const next = new Int32Array(words);
  for (let t = 0; t + 1 < steps; t++) {
    const from = offsets[t + 1]!;
    next.set(tokens.subarray(from, from + active[t + 1]!), offsets[t]!);
  }
  return next;
}
