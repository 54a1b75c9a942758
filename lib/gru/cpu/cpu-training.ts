import { checkTokens } from '../checks';
import { readWeights, writeWeights } from '../layout';
import type { OptimizerState } from '../network';
import type { Gradients } from '../threads/replica';
import type { GruWeights } from '../weights';
import { type AdamBlocks, adamStep } from './adam';
import { headBackward, readHead } from './cpu-head';
import type { TrainableCpuModel } from './cpu-model';
import { backwardPass, forwardPass, gatherInputs, wordBatch } from './cpu-pass';
import { matrixAt, scatterAdd } from './matrix';
import { packBatch } from './packed-batch';
import { tensorsAt } from './tensor-addresses';

/** The gradients of the embeddings of a batch's words, in scratch memory. */
interface WordGradients {
  /** Address of int32 [distinct], the words. */
  tokens: number;
  distinct: number;
  /** Address of [distinct, padded embedding units]. */
  embedding: number;
}

/**
 * Gradients and Adam for a network in the engine's memory. Memory for training is allocated at the first use: a network
 * that only scores needs a quarter of it.
 */
export class CpuTraining {
  #blocks: AdamBlocks | undefined;
  #steps = 0;

  constructor(readonly model: TrainableCpuModel) {}

  /** The blocks of a step, whose scratch memory is free again. */
  #prepare(): AdamBlocks {
    const { arena, layout, weights } = this.model;
    arena.clear();
    if (!this.#blocks) {
      const { length } = layout;
      const [gradients, mean, variance] = [arena.zeros(length), arena.zeros(length), arena.zeros(length)];
      this.#blocks = { weights, gradients, mean, variance, length };
      arena.keep();
    }
    return this.#blocks;
  }

  /** The gradients of all tensors but the embedding, which comes first in the layout. */
  #rest(): Float32Array {
    const { arena, layout } = this.model;
    const { offset } = layout.regions.kernel;
    return arena.floats(this.#blocks!.gradients + offset * 4, layout.length - offset);
  }

  /**
   * Forward and backward over a part of a batch. The gradients of all tensors but the embedding are left in their
   * block.
   */
  propagate(
    sequences: readonly ArrayLike<number>[],
    targets: ArrayLike<number>,
    batchRows: number,
  ): WordGradients & { loss: number } {
    const { arena, layout, tensors } = this.model;
    checkTokens(sequences, layout.lexiconSize);
    const gradients = tensorsAt(this.#prepare().gradients, layout);
    this.#rest().fill(0);
    const batch = packBatch(sequences);
    const inputs = gatherInputs(arena, wordBatch(arena, batch, layout.lexiconSize), tensors.embedding);
    const kept = forwardPass(this.model, inputs, { keep: true });
    const dState = arena.zeros((batch.active[0] ?? 0) * tensors.hidden);
    const head = readHead(arena, tensors);
    const labelled = { batch, targets, batchRows };
    const loss = headBackward(arena, head, labelled, kept.states, { ...gradients, dState });
    const dInputs = backwardPass(this.model, inputs, kept, { dState, dStates: 0 }, gradients);
    return { loss, tokens: inputs.tokens, distinct: inputs.distinct, embedding: dInputs.address };
  }

  /** One step of Adam with these gradients of the embedding, and those of the other tensors in their block. */
  step({ tokens, distinct, embedding }: WordGradients, learningRate: number, epsilon: number | undefined): void {
    const { arena, layout, tensors } = this.model;
    const blocks = this.#blocks!;
    const to = tensorsAt(blocks.gradients, layout).embedding;
    arena.floats(to.address, layout.regions.kernel.offset).fill(0);
    scatterAdd(arena.engine, matrixAt(embedding, tensors.inputs), to, distinct, tokens);
    this.#steps++;
    adamStep(arena.engine, blocks, this.#steps, learningRate, epsilon);
    this.model.weightsChanged();
  }

  /** As `Replica.gradients`. */
  readGradients(sequences: readonly ArrayLike<number>[], targets: ArrayLike<number>, batchRows: number): Gradients {
    const { arena, tensors } = this.model;
    const { loss, tokens, distinct, embedding } = this.propagate(sequences, targets, batchRows);
    return {
      loss,
      words: arena.integers(tokens, distinct).slice(),
      embedding: arena.floats(embedding, distinct * tensors.inputs).slice(),
      rest: this.#rest().slice(),
    };
  }

  /** As `Replica.applyGradients`. */
  applyGradients({ words, embedding, rest }: Gradients, learningRate: number, epsilon: number | undefined): void {
    const { arena } = this.model;
    this.#prepare();
    const tokens = arena.putIntegers(words);
    const address = arena.allocate(embedding.length);
    arena.floats(address, embedding.length).set(embedding);
    this.#rest().set(rest);
    this.step({ tokens, distinct: words.length, embedding: address }, learningRate, epsilon);
  }

  readOptimizer(): OptimizerState {
    const { arena, layout } = this.model;
    const { mean, variance } = this.#prepare();
    const read = (block: number) => readWeights(arena.floats(block, layout.length), layout);
    return { steps: this.#steps, mean: read(mean), variance: read(variance) };
  }

  restore(weights: GruWeights, { steps, mean, variance }: OptimizerState): void {
    const { arena, layout } = this.model;
    const blocks = this.#prepare();
    const write = (block: number, values: GruWeights) =>
      writeWeights(arena.floats(block, layout.length), layout, values);
    write(blocks.weights, weights);
    write(blocks.mean, mean);
    write(blocks.variance, variance);
    this.#steps = steps;
    this.model.weightsChanged();
  }
}
