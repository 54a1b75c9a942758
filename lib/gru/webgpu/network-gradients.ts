import type { Buffers } from './buffers';
import { recordBackward, recordForward } from './gru-passes';
import { matmul, matmulOverWords } from './matmul';
import { type GpuModel, recordInput, recordLogits, type WordBatch } from './network-passes';
import type { Recorder } from './recorder';
import { lastRows, previousRows, wordsBySlot } from './rows';
import { DENSE_GRADIENT, groupsFor, LOSS, parameters, SUM_GROUPS } from './steps';

interface Labelled {
  sequences: readonly ArrayLike<number>[];
  /** One for each sequence, in [0, 1]. */
  targets: ArrayLike<number>;
}

interface Results {
  /** A buffer of the model's layout; padding must be zero, all else is overwritten. */
  gradients: GPUBuffer;
  /** float32, and which of its values becomes the loss. */
  loss: { buffer: GPUBuffer; slot: number };
}

/** The mean squared error between scores and targets, and its gradients. */
export function recordGradients(
  recorder: Recorder,
  buffers: Buffers,
  model: GpuModel,
  { sequences, targets }: Labelled,
  { gradients, loss }: Results,
): void {
  const { regions, paddedHidden: hidden } = model.layout;
  const batch = recordInput(recorder, buffers, model, sequences);
  const { packed, rows, words } = batch;
  const states = buffers.storage('states', (words + 1) * hidden);
  const gates = buffers.storage('gates', words * 3 * hidden);
  const kept = { states, gates, gatedStates: buffers.storage('gatedStates', words * hidden) };
  recordForward(recorder, model.gru, batch, states, kept);

  const last = buffers.upload('rows', lastRows(packed));
  const logits = recordLogits(recorder, buffers, model, states, { rows: last, count: rows });
  const ordered = Float32Array.from(packed.order, (place) => targets[place]!);
  const wanted = buffers.upload('targets', ordered);
  const [dLogits, errors] = [buffers.storage('dLogits', rows), buffers.storage('errors', rows)];
  recorder.run(LOSS, [logits, wanted, dLogits, errors], parameters([rows]), groupsFor(rows));
  const dLast = buffers.storage('dLast', rows * hidden);
  recorder.run(
    DENSE_GRADIENT,
    [last, states, model.weights, dLogits, errors, dLast, gradients, loss.buffer],
    parameters([hidden, rows, loss.slot, regions.denseKernel.offset, regions.denseBias.offset]),
    groupsFor(hidden),
  );

  const previous = buffers.upload('previous', previousRows(packed));
  recordBackward(recorder, buffers, model.gru, batch, kept, { previous, dLast }, gradients);
  recordInputGradients(recorder, buffers, model, batch, gates, gradients);
}

/** Gradients of kernel, bias and embedding: those of the projections are first summed over equal words. */
function recordInputGradients(
  recorder: Recorder,
  buffers: Buffers,
  { layout, embedding, kernel }: GpuModel,
  { slotOf, distinct, tokens }: WordBatch,
  dGates: GPUBuffer,
  gradients: GPUBuffer,
): void {
  const { regions, lexiconSize, paddedEmbedding: inputs } = layout;
  const columns = 3 * layout.paddedHidden;
  const { starts, members } = wordsBySlot(slotOf, distinct);
  const sums = buffers.storage('dProjections', distinct * columns);
  recorder.run(
    SUM_GROUPS,
    [buffers.upload('starts', starts), buffers.upload('members', members), dGates, sums],
    parameters([(distinct * columns) / 4, columns / 4]),
    groupsFor((distinct * columns) / 4),
  );
  const dProjections = { buffer: sums, stride: columns };
  const onto = (offset: number, stride: number) => ({ buffer: gradients, offset, stride });
  const partials = (length: number) => buffers.storage('partials', length);

  const onKernel = onto(regions.kernel.offset, columns);
  const kernelShape = [inputs, columns, distinct] as const;
  matmulOverWords(recorder, kernelShape, embedding, dProjections, onKernel, { rowsOfA: tokens, partials });
  // The product with a column of ones sums the rows; with a stride of zero, all are the same 1.
  const ones = { buffer: buffers.upload('one', Float32Array.of(1)), stride: 0 };
  const onBias = onto(regions.bias.offset, columns);
  matmulOverWords(recorder, [1, columns, distinct], ones, dProjections, onBias, { partials });
  recorder.clear(gradients, lexiconSize * inputs * 4); // the embedding comes first in the layout
  const onEmbedding = onto(regions.embedding.offset, inputs);
  matmul(recorder, [distinct, inputs, columns], dProjections, kernel, onEmbedding, {
    transposeB: true,
    rowsOfC: tokens,
  });
}
