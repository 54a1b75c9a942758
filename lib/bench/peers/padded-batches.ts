import { type PaddedSequences, padSequences } from '../../text/sequence';
import type { Contender } from '../measure';

/** A contender whose runs give the scores of the same sequences, in their order. */
export type Scorer = Contender<ArrayLike<number>>;

/** Scores one prepared batch. */
export type ScoreBatch = () => Promise<ArrayLike<number>>;

/**
 * Scorers that run padded batches of similar length, which `prepare` prepares before the timing.
 * @param groupings into how many batches the sequences are divided, a scorer for each; those of which there would be
 * more than sequences are left out
 */
export function inBatches(
  system: string,
  sequences: readonly Int32Array[],
  groupings: readonly number[],
  prepare: (padded: PaddedSequences) => ScoreBatch,
): Scorer[] {
  const possible = [...new Set(groupings)].filter((groups) => groups <= sequences.length);
  return possible.map((groups) => batched(nameOf(system, groups, sequences.length), sequences, groups, prepare));
}

function nameOf(system: string, groups: number, sequences: number): string {
  if (groups === 1) return system;
  return `${system} (${groups === sequences ? 'one by one' : `${groups} groups`})`;
}

function batched(
  system: string,
  sequences: readonly Int32Array[],
  groups: number,
  prepare: (padded: PaddedSequences) => ScoreBatch,
): Scorer {
  const order = [...sequences.keys()].sort((a, b) => sequences[a]!.length - sequences[b]!.length);
  const size = Math.ceil(order.length / groups);
  const batches: { places: number[]; run: ScoreBatch }[] = [];
  for (let start = 0; start < order.length; start += size) {
    const places = order.slice(start, start + size);
    batches.push({ places, run: prepare(padSequences(places.map((place) => sequences[place]!))) });
  }
  const run = async () => {
    const scores = new Float32Array(sequences.length);
    for (const { places, run } of batches) {
      const values = await run();
      places.forEach((place, i) => {
        scores[place] = values[i]!;
      });
    }
    return scores;
  };
  return { system, run };
}
