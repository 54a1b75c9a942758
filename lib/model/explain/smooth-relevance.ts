import type { Piece } from './clause-pieces';

/** Words on either side whose relevance a word takes in. */
const REACH = 5;
/**
 * How much more of its own relevance a word keeps. Without it, the words that decide are hidden among their neighbours,
 * and a review without its most relevant words would still be rated much as before.
 */
const OWN = 1.5;
/** How much of the mean of its piece of a clause a word takes in. */
const OF_PIECE = 4;
/** So that a word among equal ones keeps its relevance. */
const TOTAL = REACH + 1 + OWN + OF_PIECE;

/** Which words belong together. */
export interface WordGroups {
  /** The number of each word's sentence, ascending: [words]. */
  sentences: ArrayLike<number>;
  /** As `clausePieces` gives them. */
  pieces: readonly Piece[];
}

/**
 * Gives each word a share of the relevance of the words around it, because an opinion is a few words long, of which the
 * network may need only one. What raises the score and what lowers it is shared apart, so that neither hides the other;
 * a word has the larger of the two.
 * @param relevance [words]
 */
export function smoothRelevance(relevance: ArrayLike<number>, groups: WordGroups): Float64Array {
  const raising = shared(
    Float64Array.from(relevance, (value) => Math.max(0, value)),
    groups,
  );
  const lowering = shared(
    Float64Array.from(relevance, (value) => Math.max(0, -value)),
    groups,
  );
  return raising.map((value, place) => (value >= lowering[place]! ? value : -lowering[place]!));
}

/** By a triangle, as if there were nothing beyond the ends of the sentence, and evenly within the piece of a clause. */
function shared(values: Float64Array, { sentences, pieces }: WordGroups): Float64Array {
  const sums = values.map((own, place) => {
    let sum = OWN * own;
    for (let distance = -REACH; distance <= REACH; distance++) {
      if (sentences[place + distance] !== sentences[place]) continue;
      sum += (1 - Math.abs(distance) / (REACH + 1)) * values[place + distance]!;
    }
    return sum;
  });
  for (const { from, to } of pieces) {
    const mean = values.subarray(from, to).reduce((total, value) => total + value, 0) / (to - from);
    for (let place = from; place < to; place++) sums[place]! += OF_PIECE * mean;
  }
  return sums.map((sum) => sum / TOTAL);
}
