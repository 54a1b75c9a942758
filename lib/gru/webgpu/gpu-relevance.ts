import { withPadding } from '../with-padding';
import type { Buffers } from './buffers';
import { eachBatch } from './each-batch';
import { recordForward, recordRelevance } from './gru-passes';
import type { GpuModel, WordBatch } from './network-passes';
import type { Recorder } from './recorder';
import { valuesOfRow } from './rows';
import { groupsFor, parameters, WORD_RELEVANCE } from './steps';

/** Words of one batch, whose gates are all kept: 100 megabytes with 256 hidden units. */
const MOST_BATCH_WORDS = 32_768;

/** As `Network.relevance`. */
export async function relevanceOf(
  buffers: Buffers,
  model: GpuModel,
  sequences: readonly ArrayLike<number>[],
): Promise<Float32Array[]> {
  const relevance: Float32Array[] = [];
  const record = (recorder: Recorder, batch: WordBatch) => ({
    buffer: recordBatch(recorder, buffers, model, batch),
    count: batch.words,
  });
  await eachBatch(buffers, model, { sequences, mostWords: MOST_BATCH_WORDS, record }, (values, packed, places) => {
    packed.order.forEach((place, row) => {
      const index = places[place]!;
      relevance[index] = withPadding(sequences[index]!, valuesOfRow(packed, row, values));
    });
  });
  return relevance;
}

/** @returns the relevance of each word, [words] */
function recordBatch(recorder: Recorder, buffers: Buffers, model: GpuModel, batch: WordBatch): GPUBuffer {
  const { layout, weights, gru } = model;
  const { regions, paddedHidden } = layout;
  const { words, slots, projections } = batch;
  const states = buffers.storage('states', (words + 1) * paddedHidden);
  const shares = buffers.storage('gates', words * 3 * paddedHidden);
  const relevance = buffers.storage('relevance', words);
  const dense = { buffer: weights, offset: regions.denseKernel.offset * 4, size: paddedHidden * 4 };
  recordForward(recorder, gru, batch, states, { shares });
  recordRelevance(recorder, buffers, gru, batch, shares, dense);
  const bias = (regions.bias.offset + 2 * paddedHidden) / 4;
  const places = parameters([words, paddedHidden / 4, bias]);
  recorder.run(WORD_RELEVANCE, [slots, projections, shares, weights, relevance], places, groupsFor(words));
  return relevance;
}
