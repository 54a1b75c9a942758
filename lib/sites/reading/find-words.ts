import { MOST_CHARACTERS } from '../../common/limits';
import { visitText } from './element-text';

const SPACE = /\s/;

/** A text node with the place in the page's text, counted without white space, at which it begins. */
interface PlacedNode {
  node: Text;
  start: number;
}

/**
 * Where words of a text, as `readElement` reads it from `body`, stand in the page. The two differ only in white space,
 * and in what a site adds before or after; where they differ in more, nothing is found.
 * @param places where each word begins and ends in the text.
 * @returns static ranges, which cost the page nothing; where the page rewrites its text, they are to be found anew.
 */
export function findWords(
  body: Element,
  strip: string | undefined,
  text: string,
  places: readonly (readonly [from: number, to: number])[],
): StaticRange[] {
  const nodes: PlacedNode[] = [];
  let page = '';
  visitText(body, strip, (piece) => {
    if (piece === '\n' || page.length > MOST_CHARACTERS) return;
    nodes.push({ node: piece, start: page.length });
    page += unspaced(piece.data.slice(0, 2 * MOST_CHARACTERS));
  });
  const begin = page.indexOf(unspaced(text));
  if (begin < 0) return [];
  const lettersTo = (place: number) => begin + unspaced(text.slice(0, place)).length;
  return places.map(([from, to]) => {
    const start = findLetter(nodes, lettersTo(from));
    // The last letter of the word, so that the range ends in the node that holds it.
    const last = findLetter(nodes, lettersTo(to) - 1);
    return new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: last.node,
      endOffset: last.offset + 1,
    });
  });
}

/** The node that holds a letter, counted without white space, and the offset of the letter in it. */
function findLetter(nodes: readonly PlacedNode[], letter: number): { node: Text; offset: number } {
  const { node, start } = nodes.findLast((each) => each.start <= letter)!;
  const { data } = node;
  let offset = 0;
  for (let left = letter - start; left > 0 || SPACE.test(data[offset] ?? ''); offset++) {
    if (!SPACE.test(data[offset]!)) left--;
  }
  return { node, offset };
}

function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}
