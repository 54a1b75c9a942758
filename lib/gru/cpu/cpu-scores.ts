import { batchesByLength } from '../batches-by-length';
import { checkTokens } from '../checks';
import { sigmoid } from '../reference/gru';
import { logit, readHead } from './cpu-head';
import type { CpuModel } from './cpu-model';
import { type CpuBatch, forwardPass, gatherInputs } from './cpu-pass';
import { packBatch } from './packed-batch';

/** Words that are scored in one batch: bounds its memory, and keeps reviews of similar length together. */
const MAX_BATCH_WORDS = 16_384;

type Sequences = readonly ArrayLike<number>[];

/** Calls `use` with each batch of similar length; each uses the scratch memory of the one before again. */
function eachBatch(
  { arena, tensors, layout }: CpuModel,
  sequences: Sequences,
  use: (batch: CpuBatch, places: number[]) => void,
): void {
  checkTokens(sequences, layout.lexiconSize);
  for (const places of batchesByLength(sequences, MAX_BATCH_WORDS)) {
    arena.clear();
    const batch = packBatch(places.map((place) => sequences[place]!));
    use(gatherInputs(arena, batch, tensors.embedding, layout.lexiconSize), places);
  }
}

/** As `Network.score`. */
export function scoreSequences(model: CpuModel, sequences: Sequences): Float32Array {
  const { arena, tensors } = model;
  const { hidden } = tensors;
  const scores = new Float32Array(sequences.length);
  const head = readHead(arena, tensors);
  eachBatch(model, sequences, (inputs, places) => {
    const { order, lengths } = inputs.batch;
    const { states } = forwardPass(model, inputs);
    order.forEach((place, row) => {
      const state = arena.floats(states + row * hidden * 4, hidden);
      scores[places[place]!] = sigmoid(logit(head, lengths[row] ? state : undefined));
    });
  });
  return scores;
}

/** As `Network.runningLogits`. */
export function runningLogits(model: CpuModel, sequences: Sequences): Float32Array[] {
  const { arena, tensors } = model;
  const logits: Float32Array[] = [];
  const { bias } = readHead(arena, tensors);
  eachBatch(model, sequences, (inputs, places) => {
    const { order, lengths, offsets, words } = inputs.batch;
    const to = arena.allocate(words);
    forwardPass(model, inputs, { logits: { to, dense: tensors.dense, denseBias: bias } });
    const all = arena.floats(to, words);
    order.forEach((place, row) => {
      const length = lengths[row]!;
      logits[places[place]!] = Float32Array.from({ length }, (_, t) => all[offsets[t]! + row]!);
    });
  });
  return logits;
}
