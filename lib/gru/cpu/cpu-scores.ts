import { sigmoid } from '../reference/gru';
import { logit, readHead } from './cpu-head';
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
  const { hidden } = tensors;
  const scores = new Float32Array(sequences.length);
  const head = readHead(arena, tensors);
  eachBatch(model, sequences, MAX_BATCH_WORDS, (inputs, places) => {
    const { order, lengths } = inputs.batch;
    const { states } = scorePass(model, inputs);
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
  eachBatch(model, sequences, MAX_BATCH_WORDS, (inputs, places) => {
    const { order, words } = inputs.batch;
    const to = arena.allocate(words);
    scorePass(model, inputs, { logits: { to, dense: tensors.dense, denseBias: bias } });
    const all = arena.floats(to, words);
    order.forEach((place, row) => {
      logits[places[place]!] = valuesOfRow(inputs.batch, row, all);
    });
  });
  return logits;
}
