import { Arena } from './arena';
import { addOuterProducts, allocateKernels, backwardPass, forwardPass, packedLength, packKernels } from './cpu-pass';
import { type GruEngine, instantiate } from './engine';
import { gruAddresses, layoutOf, padTo8, readWeights, writeTensor, writeWeights } from './layout';
import { distinctWords, packBatch } from './packed-batch';
import { ADAM } from './reference';
import type { GruWeights } from './weights';

/** Words whose logits are computed in one go: with some hundred samples they stay in the second-level cache. */
const BLOCK_WORDS = 256;

/** A GRU that tells at each word of a review which word comes next, on the CPU. */
export interface LanguageNetwork {
  /**
   * One Adam step on the mean cross-entropy of the next word by sampled softmax (Jean et al. 2015): the true word
   * against words that the whole batch shares, whose logits are corrected for how likely they were to be drawn.
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
        rows,
        inputWidth * 4,
        embeddingOf(block),
        embeddingTokens,
        distinct.length,
        inputWidth * 4,
      );
      const inputs = { rows, distinct: distinct.length, slots: arena.putIntegers(slots) };
      const kept = forwardPass(arena, gru, packed, batch, inputs, true);

      const next = nextWords(batch);
      const predicted = next.reduce((count, word) => count + Number(word > 0), 0);
      const count = samples.length;
      const sampleIndex = arena.putIntegers(samples);
      const sampled = arena.allocate(count * width);
      arena.engine.gatherRows(sampled, width * 4, block + outputFloats * 4, sampleIndex, count, width * 4);
      const toLogits = arena.allocate(packedLength(width, count));
      arena.engine.packTransposed(toLogits, sampled, width * 4, count, width);
      const toStates = arena.allocate(packedLength(count, width));
      arena.engine.packPanels(toStates, sampled, width * 4, count, width);
      const dSampled = arena.zeros(count * width);
      const dStates = arena.allocate(words * width);
      const logits = arena.allocate(BLOCK_WORDS * count);
      const logCount = Math.log(count);
      const biases = arena.floats(block + biasFloats * 4, lexiconSize);
      const corrections = Float32Array.from(samples, (word) => biases[word]! - logShares[word]! - logCount);
      const corrected = arena.allocate(count);
      const dCorrected = arena.zeros(count);
      const [sums, factors] = [arena.allocate(BLOCK_WORDS), arena.allocate(BLOCK_WORDS)];
      arena.floats(corrected, count).set(corrections);
      /** Where a word is among the samples. */
      const placesOf = new Map<number, number[]>();
      samples.forEach((word, place) => {
        placesOf.set(word, [...(placesOf.get(word) ?? []), place]);
      });

      let loss = 0;
      for (let first = 0; first < words; first += BLOCK_WORDS) {
        const many = Math.min(BLOCK_WORDS, words - first);
        const states = kept.states + first * width * 4;
        const dBlock = dStates + first * width * 4;
        arena.engine.matmul(logits, count * 4, states, width * 4, 4, toLogits, many, width, count, false);
        arena.engine.expRows(logits, corrected, many, count, sums);
        const values = arena.floats(logits, many * count);
        const state = arena.floats(states, many * width);
        const outputs = arena.floats(block, length);
        const dOutputs = arena.floats(gradients, length);
        const sumOf = arena.floats(sums, many);
        const factorOf = arena.floats(factors, many).fill(0);
        const pulls = new Float64Array(many);
        for (let i = 0; i < many; i++) {
          const word = next[first + i]!;
          if (word === 0) continue;
          const output = outputFloats + word * width;
          let truth = outputs[biasFloats + word]! - logShares[word]! - logCount;
          for (let j = 0; j < width; j++) truth += state[i * width + j]! * outputs[output + j]!;
          const expTruth = Math.exp(truth);
          let sum = sumOf[i]! + expTruth;
          for (const place of placesOf.get(word) ?? []) {
            sum -= values[i * count + place]!;
            values[i * count + place] = 0;
          }
          loss += Math.log(sum) - truth;
          factorOf[i] = 1 / (sum * predicted);
          const pull = expTruth / (sum * predicted) - 1 / predicted;
          pulls[i] = pull;
          dOutputs[biasFloats + word]! += pull;
          for (let j = 0; j < width; j++) dOutputs[output + j]! += pull * state[i * width + j]!;
        }
        arena.engine.scaleRows(logits, factors, many, count, dCorrected);
        arena.engine.matmul(dBlock, width * 4, logits, count * 4, 4, toStates, many, count, width, false);
        const dState = arena.floats(dBlock, many * width);
        for (let i = 0; i < many; i++) {
          if (pulls[i] === 0) continue;
          const output = outputFloats + next[first + i]! * width;
          for (let j = 0; j < width; j++) dState[i * width + j]! += pulls[i]! * outputs[output + j]!;
        }
        const left = { address: logits, stride: count * 4, index: 0 };
        const right = { address: states, stride: width * 4 };
        addOuterProducts(arena, dSampled, width * 4, left, right, many, count, width);
      }
      arena.engine.scatterAdd(gradients + outputFloats * 4, dSampled, sampleIndex, count, width * 4);
      const dBiases = arena.floats(gradients + biasFloats * 4, lexiconSize);
      arena.floats(dCorrected, count).forEach((d, place) => {
        dBiases[samples[place]!]! += d;
      });

      const dState = arena.zeros((active[0] ?? 0) * width);
      const grads = gruAddresses(gradients, layout);
      const dInputs = backwardPass(arena, gru, batch, inputs, kept, { dState, dStates }, grads);
      arena.engine.scatterAdd(embeddingOf(gradients), dInputs, embeddingTokens, distinct.length, inputWidth * 4);
      steps++;
      arena.engine.adam(
        ...([block, gradients, mean, variance, length * 4] as const),
        ...([ADAM.beta1, ADAM.beta2, epsilon] as const),
        ...([learningRate / (1 - ADAM.beta1 ** steps), 1 / (1 - ADAM.beta2 ** steps)] as const),
      );
      packKernels(arena, gru, packed);
      return loss / predicted;
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
