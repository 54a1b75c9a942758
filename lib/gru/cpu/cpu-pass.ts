import type { Arena } from './arena';
import { type EightBitMatrix, gatherLevels } from './eight-bit';
import { gatherRows, type Matrix, matmul, matrixAt, partOf, scatterAdd } from './matrix';
import { addOuterProducts } from './outer-products';
import { distinctWords, type PackedBatch, previousWords } from './packed-batch';
import { type PackedKernels, packTransposedKernels } from './packed-kernels';
import { type Activations, backwardSteps, forwardSteps, type RunningLogits } from './recurrence';
import type { GruTensors } from './tensor-addresses';

/** A GRU in the engine's memory. */
export interface CpuGru {
  arena: Arena;
  tensors: GruTensors;
  kernels: PackedKernels;
}

/** A batch and its distinct words. */
export interface WordBatch {
  batch: PackedBatch;
  distinct: number;
  /** Address of int32 [distinct], the distinct words. */
  tokens: number;
  /** Address of int32 [words]: which of the distinct words each word is. */
  slots: number;
}

/** A batch with its inputs. */
export interface CpuBatch extends Omit<WordBatch, 'tokens'> {
  /** The input of each distinct word, [distinct, inputs]. */
  inputs: Matrix;
}

export function wordBatch(arena: Arena, batch: PackedBatch, lexiconSize: number): WordBatch {
  const { distinct, slots } = distinctWords(batch.tokens, lexiconSize);
  const tokens = arena.putIntegers(distinct);
  return { batch, distinct: distinct.length, tokens, slots: arena.putIntegers(slots) };
}

/** A batch whose inputs are the rows of an embedding. */
export function gatherInputs<Words extends WordBatch>(
  arena: Arena,
  words: Words,
  embedding: Matrix | EightBitMatrix,
): Words & CpuBatch {
  const { distinct, tokens } = words;
  const width = 'levels' in embedding ? embedding.columns : embedding.stride / 4;
  const inputs = matrixAt(arena.allocate(distinct * width), width);
  if ('levels' in embedding) gatherLevels(arena, embedding, inputs, distinct, tokens);
  else gatherRows(arena.engine, embedding, inputs, distinct, tokens);
  return { ...words, inputs };
}

export interface ForwardResult extends Activations {
  /** The input's part of the gates of each distinct word, bias included, [distinct, 3 hidden]. */
  projections: Matrix;
}

/**
 * The input's part of the gates of each distinct word, bias included. It depends on the word alone, so it is computed
 * once per distinct word: in a batch of reviews three words of four have occurred before.
 * @returns [distinct, 3 hidden]
 */
export function projectInputs({ arena, tensors, kernels }: CpuGru, { inputs, distinct }: CpuBatch): Matrix {
  const projections = repeatBias(arena, tensors, distinct);
  const shape = [distinct, tensors.hidden * 3, tensors.inputs] as const;
  matmul(arena.engine, shape, inputs, kernels.kernel, projections, { add: true });
  return projections;
}

/** @returns [distinct, 3 hidden], the input's bias in each row */
export function repeatBias(arena: Arena, tensors: GruTensors, distinct: number): Matrix {
  const columns = tensors.hidden * 3;
  const rows = matrixAt(arena.allocate(distinct * columns), columns);
  arena.engine.repeatRow(rows.address, inputBias(arena, tensors), distinct, rows.stride);
  return rows;
}

/**
 * The GRU over a batch, in float32.
 * @returns with `keep`, what the backward pass needs; without, `states` holds the last states, [rows, hidden]. With
 * `shares`, `gates` holds for every word what the pass of relevance needs.
 */
export function forwardPass(
  { arena, tensors, kernels }: CpuGru,
  cpuBatch: CpuBatch,
  { keep = false, shares = false, logits }: { keep?: boolean; shares?: boolean; logits?: RunningLogits } = {},
): ForwardResult {
  const { batch, slots } = cpuBatch;
  const { hidden } = tensors;
  const rows = keep ? batch.words : (batch.active[0] ?? 0);
  const gateRows = shares ? batch.words : rows;
  const active = arena.putIntegers(batch.active);
  const projections = projectInputs({ arena, tensors, kernels }, cpuBatch);
  const to = {
    gates: arena.allocate(gateRows * hidden * 3),
    gated: arena.allocate(rows * hidden),
    states: arena.allocate(rows * hidden),
  };
  const { steps } = batch;
  const given = { active, steps, hidden, recurrentBias: candidateBias(tensors), slots, kernels, keep, shares };
  forwardSteps(arena.engine, { ...given, projections: projections.address, to, logits });
  return { ...to, projections };
}

/** The candidate's part of the second bias, or 0. */
const candidateBias = ({ recurrentBias, hidden }: GruTensors) => recurrentBias && recurrentBias + 2 * hidden * 4;

/** @returns address of [3 hidden]: what can be added before the recurrence, all but the candidate's second bias */
function inputBias(arena: Arena, { bias, recurrentBias, hidden }: GruTensors): number {
  if (!recurrentBias) return bias;
  const sum = arena.allocate(3 * hidden);
  arena.engine.repeatRow(sum, bias, 1, 3 * hidden * 4);
  arena.engine.sumRows(sum, recurrentBias, 1, 2 * hidden * 4);
  return sum;
}

/**
 * The gradients of a batch, given those of its states.
 * @param kept from `forwardPass` on the same batch; its gates are overwritten
 * @param given `dState`: address of the gradients of the last states, [rows, hidden], overwritten; `dStates`: address of
 * those of the states of all words, [words, hidden], or 0
 * @param gradients where the gradients of the weights are added
 * @returns the gradients of the inputs, [distinct, inputs]
 */
export function backwardPass(
  { arena, tensors }: CpuGru,
  cpuBatch: CpuBatch,
  kept: Activations,
  given: { dState: number; dStates: number },
  gradients: GruTensors,
): Matrix {
  const { engine } = arena;
  const { hidden, inputs } = tensors;
  const recurrentBias = candidateBias(tensors);
  const { batch, distinct, slots } = cpuBatch;
  const { words, steps } = batch;
  const transposed = packTransposedKernels(arena, tensors);
  const active = arena.putIntegers(batch.active);
  const dGated = arena.allocate((batch.active[0] ?? 0) * hidden);
  backwardSteps(engine, { active, steps, words, hidden, recurrentBias, transposed, kept, ...given, dGated });
  const dGates = matrixAt(kept.gates, hidden * 3); // the engine has written the gradients there
  addRecurrentGradients(arena, batch, kept, dGates, gradients);

  const dProjections = matrixAt(arena.zeros(distinct * hidden * 3), hidden * 3);
  scatterAdd(engine, dGates, dProjections, words, slots);
  addBiasGradients(arena, batch, kept, { dProjections, distinct }, gradients);
  addOuterProducts(arena, [inputs, hidden * 3, distinct], cpuBatch.inputs, dProjections, gradients.kernel);
  const dInputs = matrixAt(arena.allocate(distinct * inputs), inputs);
  matmul(engine, [distinct, inputs, hidden * 3], dProjections, transposed.kernel, dInputs);
  return dInputs;
}

/** The gradients of the biases: that of a sum of both is the same for either. */
function addBiasGradients(
  arena: Arena,
  { words }: PackedBatch,
  kept: Activations,
  { dProjections, distinct }: { dProjections: Matrix; distinct: number },
  { bias, recurrentBias, hidden }: GruTensors,
): void {
  const { engine } = arena;
  const sum = arena.zeros(3 * hidden);
  engine.sumRows(sum, dProjections.address, distinct, dProjections.stride);
  engine.sumRows(bias, sum, 1, 3 * hidden * 4);
  if (!recurrentBias) return;
  engine.sumRows(recurrentBias, sum, 1, 2 * hidden * 4);
  engine.sumRows(recurrentBias + 2 * hidden * 4, kept.gated, words, hidden * 4);
}

/** The gradient of the recurrent kernel, summed over all words that have a state before them. */
function addRecurrentGradients(
  arena: Arena,
  batch: PackedBatch,
  kept: Activations,
  dGates: Matrix,
  { recurrentKernel, recurrentBias, hidden }: GruTensors,
): void {
  const first = batch.active[0] ?? 0;
  const rest = batch.words - first;
  const after = partOf(dGates, { row: first });
  const previous = arena.putIntegers(previousWords(batch));
  const states = matrixAt(kept.states, hidden);
  addOuterProducts(arena, [hidden, hidden * 2, rest], states, after, recurrentKernel, previous);
  const gated = partOf(matrixAt(kept.gated, hidden), { row: first });
  const candidate = { column: hidden * 2 };
  const target = partOf(recurrentKernel, candidate);
  if (recurrentBias) addOuterProducts(arena, [hidden, hidden, rest], states, gated, target, previous);
  else addOuterProducts(arena, [hidden, hidden, rest], gated, partOf(after, candidate), target);
}
