import { batchesByLength } from '../batches-by-length';
import { checkTokens } from '../checks';
import { sigmoid } from '../reference/gru';
import type { Buffers } from './buffers';
import { recordForward } from './gru-passes';
import { type GpuModel, recordInput, recordLogits } from './network-passes';
import { Recorder } from './recorder';
import { lastRows, type PackedRows } from './rows';

/** Words that are scored in one batch: enough to use a whole GPU, with states of some tens of megabytes. */
const MOST_BATCH_WORDS = 65_536;

type Sequences = readonly ArrayLike<number>[];

interface BatchLogits {
  packed: PackedRows;
  /** After each word of each sequence, or one for each sequence. */
  logits: Float32Array;
}

async function logitsOf(buffers: Buffers, model: GpuModel, sequences: Sequences, every: boolean): Promise<BatchLogits> {
  const recorder = new Recorder(buffers.gpu);
  const batch = recordInput(recorder, buffers, model, sequences);
  const { packed, words } = batch;
  const states = buffers.storage('states', (words + 1) * model.layout.paddedHidden);
  recordForward(recorder, model.gru, batch, states);
  const rows = every ? Uint32Array.from({ length: words }, (_, word) => word + 1) : lastRows(packed);
  const count = rows.length;
  const logits = recordLogits(recorder, buffers, model, states, { rows: buffers.upload('rows', rows), count });
  return { packed, logits: await buffers.readBack(logits, count, recorder) };
}

/** Submits all batches at once, so that the GPU need not wait between them. */
async function eachBatch(
  buffers: Buffers,
  model: GpuModel,
  sequences: Sequences,
  every: boolean,
  use: (batch: BatchLogits, places: number[]) => void,
): Promise<void> {
  const { lexiconSize, paddedHidden } = model.layout;
  checkTokens(sequences, lexiconSize);
  const bytesOfGates = 12 * paddedHidden;
  const most = Math.floor(buffers.gpu.device.limits.maxStorageBufferBindingSize / bytesOfGates);
  await Promise.all(
    batchesByLength(sequences, Math.min(MOST_BATCH_WORDS, most)).map(async (places) => {
      const batch = places.map((place) => sequences[place]!);
      use(await logitsOf(buffers, model, batch, every), places);
    }),
  );
}

/** As `Network.score`. */
export async function scoreSequences(buffers: Buffers, model: GpuModel, sequences: Sequences): Promise<Float32Array> {
  const scores = new Float32Array(sequences.length);
  await eachBatch(buffers, model, sequences, false, ({ logits, packed }, places) => {
    packed.order.forEach((place, row) => {
      scores[places[place]!] = sigmoid(logits[row]!);
    });
  });
  return scores;
}

/** As `Network.runningLogits`. */
export async function runningLogits(buffers: Buffers, model: GpuModel, sequences: Sequences): Promise<Float32Array[]> {
  const running: Float32Array[] = [];
  await eachBatch(buffers, model, sequences, true, ({ logits, packed: { order, spans } }, places) => {
    order.forEach((place, row) => {
      const first = spans[2 * row]!;
      running[places[place]!] = logits.slice(first, first + spans[2 * row + 1]!);
    });
  });
  return running;
}
