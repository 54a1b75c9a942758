import type { ScoredSequence } from '../network';
import { sigmoid } from '../reference/gru';
import type { Buffers } from './buffers';
import { eachBatch, type RecordBatch } from './each-batch';
import { recordForward } from './gru-passes';
import { type GpuModel, recordLogits } from './network-passes';
import { lastRows, valuesOfRow } from './rows';

/** Words that are scored in one batch: enough to use a whole GPU, with states of some tens of megabytes. */
const MOST_BATCH_WORDS = 65_536;

type Sequences = readonly ArrayLike<number>[];

/** The logits of the zero state and after each word of a batch, or one for each sequence. */
function recordBatchLogits(buffers: Buffers, model: GpuModel, every: boolean): RecordBatch {
  return (recorder, batch) => {
    const { packed, words } = batch;
    const states = buffers.storage('states', (words + 1) * model.layout.paddedHidden);
    recordForward(recorder, model.gru, batch, states);
    const rows = every ? Uint32Array.from({ length: words + 1 }, (_, row) => row) : lastRows(packed);
    const count = rows.length;
    return {
      buffer: recordLogits(recorder, buffers, model, states, { rows: buffers.upload('rows', rows), count }),
      count,
    };
  };
}

/** As `Network.score`. */
export async function scoreSequences(buffers: Buffers, model: GpuModel, sequences: Sequences): Promise<Float32Array> {
  const scores = new Float32Array(sequences.length);
  const batches = { sequences, mostWords: MOST_BATCH_WORDS, record: recordBatchLogits(buffers, model, false) };
  await eachBatch(buffers, model, batches, (logits, packed, places) => {
    packed.order.forEach((place, row) => {
      scores[places[place]!] = sigmoid(logits[row]!);
    });
  });
  return scores;
}

/** As `Network.scoreWithLogits`. */
export async function scoreWithLogits(
  buffers: Buffers,
  model: GpuModel,
  sequences: Sequences,
): Promise<ScoredSequence[]> {
  const scored: ScoredSequence[] = [];
  const batches = { sequences, mostWords: MOST_BATCH_WORDS, record: recordBatchLogits(buffers, model, true) };
  await eachBatch(buffers, model, batches, (values, packed, places) => {
    packed.order.forEach((place, row) => {
      const logits = valuesOfRow(packed, row, values.subarray(1));
      scored[places[place]!] = { score: Math.fround(sigmoid(logits.at(-1) ?? values[0]!)), logits };
    });
  });
  return scored;
}
