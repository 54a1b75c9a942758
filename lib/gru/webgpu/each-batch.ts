import { batchesByLength } from '../batches-by-length';
import { checkTokens } from '../checks';
import type { Buffers } from './buffers';
import { type GpuModel, recordInput, type WordBatch } from './network-passes';
import { Recorder } from './recorder';
import type { PackedRows } from './rows';

/** Records the work on one batch. @returns the buffer whose first `count` floats are read back */
export type RecordBatch = (recorder: Recorder, batch: WordBatch) => { buffer: GPUBuffer; count: number };

interface Batches {
  sequences: readonly ArrayLike<number>[];
  /** In one batch. */
  mostWords: number;
  record: RecordBatch;
}

/**
 * Does the same work for each batch of similar length. All batches are submitted at once, so that the GPU need not wait
 * between them.
 */
export async function eachBatch(
  buffers: Buffers,
  model: GpuModel,
  { sequences, mostWords, record }: Batches,
  use: (values: Float32Array, packed: PackedRows, places: number[]) => void,
): Promise<void> {
  const { lexiconSize, paddedHidden } = model.layout;
  checkTokens(sequences, lexiconSize);
  const bytesOfGates = 12 * paddedHidden;
  const most = Math.floor(buffers.gpu.device.limits.maxStorageBufferBindingSize / bytesOfGates);
  await Promise.all(
    batchesByLength(sequences, Math.min(mostWords, most)).map(async (places) => {
      const recorder = new Recorder(buffers.gpu);
      const own = places.map((place) => sequences[place]!);
      const batch = recordInput(recorder, buffers, model, own);
      const { buffer, count } = record(recorder, batch);
      use(await buffers.readBack(buffer, count, recorder), batch.packed, places);
    }),
  );
}
