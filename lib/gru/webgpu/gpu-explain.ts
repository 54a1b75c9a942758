import type { ExplainedSequence } from '../network';
import { sigmoid } from '../reference/gru';
import type { Buffers } from './buffers';
import { eachBatch } from './each-batch';
import { recordForward, recordRelevance } from './gru-passes';
import type { GpuModel, WordBatch } from './network-passes';
import type { Recorder } from './recorder';
import { valuesOfRow } from './rows';
import { EXPLAIN_WORDS, groupsFor, parameters } from './steps';

/** Words of one batch, whose gates are all kept: 100 megabytes with 256 hidden units. */
const MOST_BATCH_WORDS = 32_768;

/** As `Network.explain`. */
export async function explainSequences(
  buffers: Buffers,
  model: GpuModel,
  sequences: readonly ArrayLike<number>[],
): Promise<ExplainedSequence[]> {
  const explained: ExplainedSequence[] = [];
  const record = (recorder: Recorder, batch: WordBatch) => ({
    buffer: recordBatch(recorder, buffers, model, batch),
    count: 2 * (batch.words + 1),
  });
  await eachBatch(buffers, model, { sequences, mostWords: MOST_BATCH_WORDS, record }, (values, packed, places) => {
    const half = packed.words + 1;
    const bias = values[half]!;
    packed.order.forEach((place, row) => {
      const logits = valuesOfRow(packed, row, values.subarray(half + 1));
      const relevance = valuesOfRow(packed, row, values.subarray(1, half));
      explained[places[place]!] = { score: Math.fround(sigmoid(logits.at(-1) ?? bias)), logits, relevance };
    });
  });
  return explained;
}

/** @returns [2, words + 1]: see `EXPLAIN_WORDS` */
function recordBatch(recorder: Recorder, buffers: Buffers, model: GpuModel, batch: WordBatch): GPUBuffer {
  const { layout, weights, gru } = model;
  const { regions, paddedHidden } = layout;
  const { words, slots, projections } = batch;
  const count = words + 1;
  const states = buffers.storage('states', count * paddedHidden);
  const shares = buffers.storage('gates', words * 3 * paddedHidden);
  const explained = buffers.storage('explained', 2 * count);
  const dense = { buffer: weights, offset: regions.denseKernel.offset * 4, size: paddedHidden * 4 };
  recordForward(recorder, gru, batch, states, { shares });
  recordRelevance(recorder, buffers, gru, batch, shares, dense);
  const candidateBias = regions.bias.offset + 2 * paddedHidden;
  const starts = [candidateBias / 4, regions.denseKernel.offset / 4, regions.denseBias.offset];
  const bound = [slots, projections, shares, states, weights, explained];
  recorder.run(EXPLAIN_WORDS, bound, parameters([count, paddedHidden / 4, ...starts]), groupsFor(count));
  return explained;
}
