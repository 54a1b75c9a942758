import type { ExplainedSequence } from '../network';
import { readHead, scoresOf } from './cpu-head';
import type { CpuModel } from './cpu-model';
import type { ForwardResult, WordBatch } from './cpu-pass';
import { eachBatch } from './each-batch';
import { int16Length } from './int16-kernels';
import { packedLength, packTransposed, partOf } from './matrix';
import { valuesOfRow } from './packed-batch';
import { type CandidateTransposed, relevanceSteps } from './recurrence';
import { scorePass } from './score-pass';

/** Words of one batch, whose gates are all kept: 25 megabytes with 256 hidden units. */
const MAX_BATCH_WORDS = 8_192;

/** As `Network.explain`. */
export function explainSequences(model: CpuModel, sequences: readonly ArrayLike<number>[]): ExplainedSequence[] {
  const { arena, tensors } = model;
  const { dense } = tensors;
  const explained: ExplainedSequence[] = [];
  const head = readHead(arena, tensors);
  eachBatch(model, sequences, MAX_BATCH_WORDS, (inputs, places) => {
    const { batch } = inputs;
    const logits = arena.allocate(batch.words);
    const forward = scorePass(model, inputs, { shares: true, logits: { to: logits, dense, denseBias: head.bias } });
    const relevance = relevancePass(model, inputs, forward);
    const scores = scoresOf(arena, head, batch, forward.states);
    const ofWords = (row: number, values: number) => valuesOfRow(batch, row, arena.floats(values, batch.words));
    batch.order.forEach((place, row) => {
      explained[places[place]!] = {
        score: scores[row]!,
        logits: ofWords(row, logits),
        relevance: ofWords(row, relevance),
      };
    });
  });
  return explained;
}

/** Relevance back through a batch. @returns address of float32 [words] */
function relevancePass(
  model: CpuModel,
  { batch, slots }: WordBatch,
  { gates: shares, projections }: Pick<ForwardResult, 'gates' | 'projections'>,
): number {
  const { arena, tensors } = model;
  const { hidden, bias, recurrentBias, dense } = tensors;
  const { engine } = arena;
  const { steps, words } = batch;
  const rows = batch.active[0] ?? 0;
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
    transposed: packCandidateTransposed(model),
    scratch: {
      q: arena.allocate(rows * hidden),
      throughCandidate: arena.allocate(rows * hidden),
      integers: arena.allocate((rows * hidden) / 2),
      units: arena.allocate(rows),
    },
  });
  return to;
}

/** The candidate's recurrent kernel, transposed: in integers where it was stored in 8 bits, so that products are exact. */
function packCandidateTransposed({ arena, tensors, int16Kernels }: CpuModel): CandidateTransposed {
  const { recurrentKernel, hidden } = tensors;
  const { engine } = arena;
  const candidate = partOf(recurrentKernel, { column: hidden * 2 });
  const { step, block = 0 } = int16Kernels() ?? {};
  if (step === undefined || hidden > block) {
    const packed = arena.allocate(packedLength(hidden, hidden));
    packTransposed(engine, candidate, [hidden, hidden], packed);
    return { packed, scales: 0 };
  }
  const packed = arena.allocate(int16Length(hidden, hidden));
  const scales = arena.allocate(hidden);
  arena.floats(scales, hidden).fill(step);
  engine.packTransposedInt16(packed, candidate.address, candidate.stride, hidden, hidden, 1 / step);
  return { packed, scales };
}
