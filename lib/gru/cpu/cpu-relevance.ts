import { withPadding } from '../with-padding';
import type { Arena } from './arena';
import type { CpuModel } from './cpu-model';
import { type CpuBatch, forwardPass } from './cpu-pass';
import { eachBatch } from './each-batch';
import { packedLength, packTransposed, partOf } from './matrix';
import { valuesOfRow } from './packed-batch';
import { relevanceSteps } from './recurrence';
import type { GruTensors } from './tensor-addresses';

/** Words of one batch, whose gates are all kept: 25 megabytes with 256 hidden units. */
const MAX_BATCH_WORDS = 8_192;

/** As `Network.relevance`. */
export function relevanceOf(model: CpuModel, sequences: readonly ArrayLike<number>[]): Float32Array[] {
  const relevance: Float32Array[] = [];
  eachBatch(model, sequences, MAX_BATCH_WORDS, (inputs, places) => {
    const { batch } = inputs;
    const ofWords = model.arena.floats(relevancePass(model, inputs), batch.words);
    batch.order.forEach((place, row) => {
      const index = places[place]!;
      relevance[index] = withPadding(sequences[index]!, valuesOfRow(batch, row, ofWords));
    });
  });
  return relevance;
}

/** The forward pass over a batch and relevance back through it. @returns address of float32 [words] */
function relevancePass(model: CpuModel, inputs: CpuBatch): number {
  const { arena, tensors } = model;
  const { hidden, bias, recurrentBias, dense } = tensors;
  const { engine } = arena;
  const { batch, slots } = inputs;
  const { steps, words } = batch;
  const rows = batch.active[0] ?? 0;
  const { gates: shares, projections } = forwardPass(model, inputs, { shares: true });
  const factors = arena.allocate(rows * hidden);
  engine.repeatRow(factors, dense, rows, hidden * 4);
  const to = arena.allocate(words);
  relevanceSteps(engine, {
    active: arena.putIntegers(batch.active),
    steps,
    words,
    slots,
    projections: projections.address,
    hidden,
    recurrentBias,
    shares,
    factors,
    to,
    bias: bias + hidden * 2 * 4,
    transposed: packCandidateTransposed(arena, tensors),
    scratch: { q: arena.allocate(rows * hidden), throughCandidate: arena.allocate(rows * hidden) },
  });
  return to;
}

/** @returns address of the candidate's recurrent kernel, transposed and packed */
function packCandidateTransposed(arena: Arena, { recurrentKernel, hidden }: GruTensors): number {
  const packed = arena.allocate(packedLength(hidden, hidden));
  packTransposed(arena.engine, partOf(recurrentKernel, { column: hidden * 2 }), [hidden, hidden], packed);
  return packed;
}
