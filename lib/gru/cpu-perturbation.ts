import type { Arena } from './arena';
import type { PassInputs } from './cpu-pass';
import type { GruAddresses } from './layout';
import type { PackedBatch } from './packed-batch';
import { packedLength } from './panels';

/**
 * The inputs of a batch, moved where the loss grows fastest (Miyato et al. 2017, https://arxiv.org/abs/1605.07725):
 * every word by its own part of `size * g / |g|`, with g the gradients of the embeddings of all words of its sequence.
 * Size is told in mean norms of the embeddings of the sequence, so that no network escapes by growing them.
 * @param dGates what `backwardPass` leaves in place of the gates, [words, 3 * hidden]
 */
export function perturbInputs(
  arena: Arena,
  gru: GruAddresses,
  batch: PackedBatch,
  inputs: PassInputs,
  dGates: number,
  size: number,
): PassInputs {
  const { engine } = arena;
  const { kernel, inputs: width, hidden } = gru;
  const { words, rows, active } = batch;
  const moved = arena.allocate(words * width);
  const gradients = arena.allocate(words * width);
  const transposed = arena.allocate(packedLength(hidden * 3, width));
  engine.gatherRows(moved, width * 4, inputs.rows, inputs.slots, words, width * 4);
  engine.packTransposed(transposed, kernel, hidden * 12, width, hidden * 3);
  engine.matmul(
    ...([gradients, width * 4, dGates, hidden * 12, 4, transposed] as const),
    ...([words, hidden * 3, width, false] as const),
  );

  const x = arena.floats(moved, words * width);
  const g = arena.floats(gradients, words * width);
  const squares = new Float64Array(rows); // of the gradients of each sequence
  const norms = new Float64Array(rows); // of its embeddings, in sum
  const lengths = new Float64Array(rows);
  const eachWord = (use: (row: number, at: number) => void) => {
    let at = 0;
    for (const count of active) for (let row = 0; row < count; row++, at += width) use(row, at);
  };
  eachWord((row, at) => {
    let [gg, xx] = [0, 0];
    for (let i = at; i < at + width; i++) {
      gg += g[i]! * g[i]!;
      xx += x[i]! * x[i]!;
    }
    squares[row]! += gg;
    norms[row]! += Math.sqrt(xx);
    lengths[row]!++;
  });
  const scales = squares.map((sum, row) => (sum > 0 ? (size * norms[row]!) / (lengths[row]! * Math.sqrt(sum)) : 0));
  eachWord((row, at) => {
    const scale = scales[row]!;
    for (let i = at; i < at + width; i++) x[i]! += scale * g[i]!;
  });
  return { ...inputs, moved };
}
