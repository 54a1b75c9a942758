import type { Arena } from '../gru/cpu/arena';
import { gatherRows, type Matrix, matrixAt, pack, packedLength, packTransposed } from '../gru/cpu/matrix';

/** Words whose logits are computed at once: with some hundred samples they stay in the second-level cache. */
export const BLOCK_WORDS = 256;

/** The output layer in the engine's memory: the logit of a word is its row times the state, plus its bias. */
export interface Outputs {
  /** [lexicon, hidden] */
  rows: Matrix;
  /** Address of [lexicon]. */
  biases: number;
  hidden: number;
}

export interface Samples {
  /** A multiple of 8 of them. */
  words: Int32Array;
  /** [lexicon]: the logarithm of the probability with which each word is drawn. */
  logShares: Float64Array;
}

/** The samples of a batch in the engine's memory, by address, and scratch memory for one block of words. */
export interface Sampled {
  count: number;
  /** int32 [count]: the sampled words. */
  index: number;
  /** Their output rows, packed as [hidden, count]: from states to logits. */
  toLogits: number;
  /** Their output rows, packed as [count, hidden]: from the gradients of logits to those of states. */
  toStates: number;
  /** Gradients of their output rows, [count, hidden]. */
  dRows: Matrix;
  /** [count]: the corrected bias of each, and its gradient. */
  corrected: number;
  dCorrected: number;
  /** [lexicon]: bias - log(share) - log(count) of every word. */
  correctedBiases: Float32Array;
  /** Where a word is among the samples, more than once where it was drawn more often. */
  placesOf: Map<number, number[]>;
  /** [BLOCK_WORDS, count] */
  logits: Matrix;
  /** [BLOCK_WORDS] */
  sums: number;
  factors: number;
}

export function placeSamples(arena: Arena, { words, logShares }: Samples, { rows, biases, hidden }: Outputs): Sampled {
  const { engine } = arena;
  const count = words.length;
  const index = arena.putIntegers(words);
  const sampledRows = matrixAt(arena.allocate(count * hidden), hidden);
  const toLogits = arena.allocate(packedLength(hidden, count));
  const toStates = arena.allocate(packedLength(count, hidden));
  const dRows = matrixAt(arena.zeros(count * hidden), hidden);
  const logits = matrixAt(arena.allocate(BLOCK_WORDS * count), count);
  const [corrected, dCorrected] = [arena.allocate(count), arena.zeros(count)];
  const [sums, factors] = [arena.allocate(BLOCK_WORDS), arena.allocate(BLOCK_WORDS)];
  gatherRows(engine, rows, sampledRows, count, index);
  packTransposed(engine, sampledRows, [count, hidden], toLogits);
  pack(engine, sampledRows, [count, hidden], toStates);

  const logCount = Math.log(count);
  const biasesOfAll = arena.floats(biases, logShares.length);
  const correctedBiases = biasesOfAll.map((bias, word) => bias - logShares[word]! - logCount);
  arena.floats(corrected, count).set(Float32Array.from(words, (word) => correctedBiases[word]!));
  const placesOf = new Map<number, number[]>();
  words.forEach((word, place) => {
    placesOf.set(word, [...(placesOf.get(word) ?? []), place]);
  });
  const scratch = { logits, sums, factors };
  return { count, index, toLogits, toStates, dRows, corrected, dCorrected, correctedBiases, placesOf, ...scratch };
}
