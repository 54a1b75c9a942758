import type { ScoredSequence } from '../network';
import { readHead, scoresOf } from './cpu-head';
import type { CpuModel } from './cpu-model';
import { eachBatch } from './each-batch';
import { valuesOfRow } from './packed-batch';
import { scorePass } from './score-pass';

/** Words that are scored in one batch: bounds its memory, and keeps reviews of similar length together. */
const MAX_BATCH_WORDS = 16_384;

type Sequences = readonly ArrayLike<number>[];

/** As `Network.score`. */
export function scoreSequences(model: CpuModel, sequences: Sequences): Float32Array {
  const { arena, tensors } = model;
  const scores = new Float32Array(sequences.length);
  const head = readHead(arena, tensors);
  eachBatch(model, sequences, MAX_BATCH_WORDS, (inputs, places) => {
    const { states } = scorePass(model, inputs);
    const ofBatch = scoresOf(arena, head, inputs.batch, states);
    inputs.batch.order.forEach((place, row) => {
      scores[places[place]!] = ofBatch[row]!;
    });
  });
  return scores;
}

/** As `Network.scoreWithLogits`. */
export function scoreWithLogits(model: CpuModel, sequences: Sequences): ScoredSequence[] {
  const { arena, tensors } = model;
  const scored: ScoredSequence[] = [];
  const head = readHead(arena, tensors);
  eachBatch(model, sequences, MAX_BATCH_WORDS, (inputs, places) => {
    const { batch } = inputs;
    const to = arena.allocate(batch.words);
    const { states } = scorePass(model, inputs, { logits: { to, dense: tensors.dense, denseBias: head.bias } });
    const scores = scoresOf(arena, head, batch, states);
    const logits = arena.floats(to, batch.words);
    batch.order.forEach((place, row) => {
      scored[places[place]!] = { score: scores[row]!, logits: valuesOfRow(batch, row, logits) };
    });
  });
  return scored;
}
