/** Words on either side that a word shares its relevance with. */
const REACH = 4;

/**
 * Spreads the relevance of each word over its neighbours in the same sentence, by a triangle: the opinion lies in a few
 * words together, of which a network can need only one. The sum over a sentence stays the same.
 * @param relevance [words]
 * @param sentences the number of each word's sentence, ascending: [words]
 */
export function smoothRelevance(relevance: ArrayLike<number>, sentences: ArrayLike<number>): Float64Array {
  const smooth = new Float64Array(relevance.length);
  for (let place = 0; place < relevance.length; place++) {
    let [first, last] = [place, place];
    while (first > 0 && place - first < REACH && sentences[first - 1] === sentences[place]) first--;
    while (last - place < REACH && sentences[last + 1] === sentences[place]) last++;
    const weight = (neighbour: number) => REACH + 1 - Math.abs(neighbour - place);
    let total = 0;
    for (let neighbour = first; neighbour <= last; neighbour++) total += weight(neighbour);
    for (let neighbour = first; neighbour <= last; neighbour++)
      smooth[neighbour]! += (relevance[place]! * weight(neighbour)) / total;
  }
  return smooth;
}
