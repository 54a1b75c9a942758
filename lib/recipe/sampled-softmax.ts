import type { Arena } from '../gru/cpu/arena';
import { addOuterProducts } from '../gru/cpu/outer-products';
import { packedLength } from '../gru/cpu/panels';

/** Words whose logits are computed in one go: with some hundred samples they stay in the second-level cache. */
const BLOCK_WORDS = 256;

/** What a state is multiplied with for the logit of each word of the lexicon, [lexicon, width], and what is added. */
export interface Outputs {
  rows: number;
  biases: number;
}

export interface Samples {
  /** A multiple of 8 of them. */
  words: Int32Array;
  /** Of each word of the lexicon: the logarithm of how likely it was to be drawn. */
  logShares: Float64Array;
}

/**
 * Mean cross-entropy of the next words by sampled softmax (Jean et al. 2015, https://arxiv.org/abs/1412.2007): the true
 * word against samples that the whole batch shares, whose logits are corrected for how likely they were to be drawn.
 * @param next [words]: what follows on each state; 0 where nothing does
 * @param states address of [words, width]; `dStates` likewise, for their gradients
 * @param gradients where those of the outputs are added
 */
export function sampledSoftmax(
  arena: Arena,
  width: number,
  next: Int32Array,
  { words: samples, logShares }: Samples,
  { states, dStates }: { states: number; dStates: number },
  outputs: Outputs,
  gradients: Outputs,
): number {
  const { engine } = arena;
  const lexiconSize = logShares.length;
  const count = samples.length;
  const predicted = next.reduce((sum, word) => sum + Number(word > 0), 0);
  const logCount = Math.log(count);
  const index = arena.putIntegers(samples);
  const sampled = arena.allocate(count * width);
  const toLogits = arena.allocate(packedLength(width, count));
  const toStates = arena.allocate(packedLength(count, width));
  const dSampled = arena.zeros(count * width);
  const logits = arena.allocate(BLOCK_WORDS * count);
  const [corrected, dCorrected] = [arena.allocate(count), arena.zeros(count)];
  const [sums, factors] = [arena.allocate(BLOCK_WORDS), arena.allocate(BLOCK_WORDS)];
  engine.gatherRows(sampled, width * 4, outputs.rows, index, count, width * 4);
  engine.packTransposed(toLogits, sampled, width * 4, count, width);
  engine.packPanels(toStates, sampled, width * 4, count, width);

  // Views are taken anew for every block: the products at its end may move the memory.
  const rowsOf = (at: Outputs) => arena.floats(at.rows, lexiconSize * width);
  const biasesOf = (at: Outputs) => arena.floats(at.biases, lexiconSize);
  const correctedBiases = biasesOf(outputs).map((bias, word) => bias - logShares[word]! - logCount);
  arena.floats(corrected, count).set(Float32Array.from(samples, (word) => correctedBiases[word]!));
  /** Where a word is among the samples. */
  const placesOf = new Map<number, number[]>();
  samples.forEach((word, place) => {
    placesOf.set(word, [...(placesOf.get(word) ?? []), place]);
  });

  let loss = 0;
  for (let first = 0; first < next.length; first += BLOCK_WORDS) {
    const many = Math.min(BLOCK_WORDS, next.length - first);
    const fromStates = states + first * width * 4;
    const toDStates = dStates + first * width * 4;
    engine.matmul(logits, count * 4, fromStates, width * 4, 4, toLogits, many, width, count, false);
    engine.expRows(logits, corrected, many, count, sums);
    const [rows, dRows, dBiases] = [rowsOf(outputs), rowsOf(gradients), biasesOf(gradients)];
    const values = arena.floats(logits, many * count);
    const state = arena.floats(fromStates, many * width);
    const sumOf = arena.floats(sums, many);
    const factorOf = arena.floats(factors, many).fill(0);
    const pulls = new Float64Array(many);
    for (let i = 0; i < many; i++) {
      const word = next[first + i]!;
      if (word === 0) continue;
      let truth = correctedBiases[word]!;
      for (let j = 0; j < width; j++) truth += state[i * width + j]! * rows[word * width + j]!;
      const expTruth = Math.exp(truth);
      let sum = sumOf[i]! + expTruth;
      for (const place of placesOf.get(word) ?? []) {
        sum -= values[i * count + place]!;
        values[i * count + place] = 0;
      }
      loss += (Math.log(sum) - truth) / predicted;
      factorOf[i] = 1 / (sum * predicted);
      const pull = expTruth / (sum * predicted) - 1 / predicted;
      pulls[i] = pull;
      dBiases[word]! += pull;
      for (let j = 0; j < width; j++) dRows[word * width + j]! += pull * state[i * width + j]!;
    }
    engine.scaleRows(logits, factors, many, count, dCorrected);
    engine.matmul(toDStates, width * 4, logits, count * 4, 4, toStates, many, count, width, false);
    const dState = arena.floats(toDStates, many * width);
    for (let i = 0; i < many; i++) {
      const output = next[first + i]! * width;
      for (let j = 0; pulls[i] !== 0 && j < width; j++) dState[i * width + j]! += pulls[i]! * rows[output + j]!;
    }
    const left = { address: logits, stride: count * 4, index: 0 };
    addOuterProducts(
      ...([arena, dSampled, width * 4, left, { address: fromStates, stride: width * 4 }] as const),
      ...([many, count, width] as const),
    );
  }
  engine.scatterAdd(gradients.rows, dSampled, index, count, width * 4);
  const dBiases = biasesOf(gradients);
  arena.floats(dCorrected, count).forEach((d, place) => {
    dBiases[samples[place]!]! += d;
  });
  return loss;
}
