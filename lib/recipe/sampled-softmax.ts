import type { Arena } from '../gru/cpu/arena';
import { type Matrix, matmul, partOf, scatterAdd } from '../gru/cpu/matrix';
import { addOuterProducts } from '../gru/cpu/outer-products';
import { BLOCK_WORDS, type Outputs, placeSamples, type Sampled, type Samples } from './softmax-samples';

interface States {
  /** [words, hidden] */
  states: Matrix;
  /** [words, hidden], overwritten with the gradients of the states. */
  dStates: Matrix;
}

/**
 * Mean cross-entropy of the next words by sampled softmax (Jean et al. 2015, https://arxiv.org/abs/1412.2007): the true
 * word against samples that the whole batch shares, whose logits are corrected for the probability of being drawn.
 * @param next [words]: the word after each state; 0 where there is none
 * @param outputs their gradients are added
 * @returns the loss
 */
export function sampledSoftmax(
  arena: Arena,
  next: Int32Array,
  samples: Samples,
  { states, dStates }: States,
  outputs: { tensors: Outputs; gradients: Outputs },
): number {
  const { tensors, gradients } = outputs;
  const sampled = placeSamples(arena, samples, tensors);
  const predicted = next.reduce((sum, word) => sum + Number(word > 0), 0);
  let loss = 0;
  for (let first = 0; first < next.length; first += BLOCK_WORDS) {
    const block = {
      next: next.subarray(first, first + BLOCK_WORDS),
      states: partOf(states, { row: first }),
      dStates: partOf(dStates, { row: first }),
    };
    loss += softmaxOfBlock(arena, block, sampled, outputs, predicted);
  }
  scatterAdd(arena.engine, sampled.dRows, gradients.rows, sampled.count, sampled.index);
  const dBiases = arena.floats(gradients.biases, samples.logShares.length);
  arena.floats(sampled.dCorrected, sampled.count).forEach((d, place) => {
    dBiases[samples.words[place]!]! += d;
  });
  return loss;
}

interface Block extends States {
  next: Int32Array;
}

/** @returns the block's share of the loss */
function softmaxOfBlock(
  arena: Arena,
  block: Block,
  sampled: Sampled,
  outputs: { tensors: Outputs; gradients: Outputs },
  predicted: number,
): number {
  const { engine } = arena;
  const { next, states, dStates } = block;
  const { count, logits, sums, factors, dCorrected } = sampled;
  const { rows, hidden } = outputs.tensors;
  const words = next.length;
  matmul(engine, [words, count, hidden], states, sampled.toLogits, logits);
  engine.expRows(logits.address, sampled.corrected, words, count, sums);
  const { loss, pulls } = addTrueWords(arena, block, sampled, outputs, predicted);
  engine.scaleRows(logits.address, factors, words, count, dCorrected);
  matmul(engine, [words, hidden, count], logits, sampled.toStates, dStates);
  const dState = arena.floats(dStates.address, words * hidden);
  const all = arena.floats(rows.address, sampled.correctedBiases.length * hidden);
  for (let i = 0; i < words; i++) {
    const output = next[i]! * hidden;
    for (let j = 0; pulls[i] !== 0 && j < hidden; j++) dState[i * hidden + j]! += pulls[i]! * all[output + j]!;
  }
  addOuterProducts(arena, [count, hidden, words], logits, states, sampled.dRows);
  return loss;
}

/**
 * Completes the softmax of each word of a block by its true next word, which is taken out of the samples. The
 * exponentials in `sampled.logits` still have to be multiplied by `sampled.factors`.
 * @returns the block's share of the loss, and the gradient of the true word's logit for each word
 */
function addTrueWords(
  arena: Arena,
  { next, states }: Block,
  { count, correctedBiases, placesOf, logits, sums, factors }: Sampled,
  { tensors, gradients }: { tensors: Outputs; gradients: Outputs },
  predicted: number,
): { loss: number; pulls: Float64Array } {
  const { hidden } = tensors;
  const lexiconSize = correctedBiases.length;
  const rows = arena.floats(tensors.rows.address, lexiconSize * hidden);
  const dRows = arena.floats(gradients.rows.address, lexiconSize * hidden);
  const dBiases = arena.floats(gradients.biases, lexiconSize);
  const exponentials = arena.floats(logits.address, next.length * count);
  const state = arena.floats(states.address, next.length * hidden);
  const sumOf = arena.floats(sums, next.length);
  const factorOf = arena.floats(factors, next.length).fill(0);
  const pulls = new Float64Array(next.length);
  let loss = 0;
  next.forEach((word, i) => {
    if (word === 0) return;
    let truth = correctedBiases[word]!;
    for (let j = 0; j < hidden; j++) truth += state[i * hidden + j]! * rows[word * hidden + j]!;
    const expTruth = Math.exp(truth);
    let sum = sumOf[i]! + expTruth;
    for (const place of placesOf.get(word) ?? []) {
      sum -= exponentials[i * count + place]!;
      exponentials[i * count + place] = 0;
    }
    loss += (Math.log(sum) - truth) / predicted;
    factorOf[i] = 1 / (sum * predicted);
    const pull = expTruth / (sum * predicted) - 1 / predicted;
    pulls[i] = pull;
    dBiases[word]! += pull;
    for (let j = 0; j < hidden; j++) dRows[word * hidden + j]! += pull * state[i * hidden + j]!;
  });
  return { loss, pulls };
}
