/** Words on either side whose relevance a word takes in. */
const REACH = 4;
/**
 * How much more of its own relevance a word keeps. Without it, the words that decide are hidden among their neighbours,
 * and a review without its most relevant words would still be rated much as before.
 */
const OWN = 0.5;
/** So that a word among equal ones keeps its relevance. */
const TOTAL = REACH + 1 + OWN;

/**
 * Gives each word a share of the relevance of its neighbours in the same sentence, by a triangle, as if there were
 * nothing beyond the ends of the sentence: an opinion is a few words long, of which the network may need only one.
 * @param relevance [words]
 * @param sentences the number of each word's sentence, ascending: [words]
 */
export function smoothRelevance(relevance: ArrayLike<number>, sentences: ArrayLike<number>): Float64Array {
  return Float64Array.from(sentences, (sentence, place) => {
    let sum = OWN * relevance[place]!;
    for (let distance = -REACH; distance <= REACH; distance++) {
      if (sentences[place + distance] !== sentence) continue;
      sum += (1 - Math.abs(distance) / (REACH + 1)) * relevance[place + distance]!;
    }
    return sum / TOTAL;
  });
}
