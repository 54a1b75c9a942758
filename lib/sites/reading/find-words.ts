import { LONGEST, walkText } from './read-text';

const SPACE = /\s/;

/**
 * Where words of a text, as `readElement` reads it from `body`, stand in the page. The two differ in white space alone,
 * and in what a site adds before or after; where they differ in more, nothing is found.
 * @param places where each word begins and ends in the text.
 * @returns ranges that do not follow the page: it takes no work from it, and what it rewrites has none any more.
 */
export function findWords(
  body: Element,
  strip: string | undefined,
  text: string,
  places: readonly (readonly [from: number, to: number])[],
): StaticRange[] {
  const nodes: { node: Text; start: number }[] = [];
  let page = '';
  walkText(body, strip, (piece) => {
    if (piece === '\n' || page.length > LONGEST) return;
    nodes.push({ node: piece, start: page.length });
    page += unspaced(piece.data.slice(0, 2 * LONGEST));
  });
  const begin = page.indexOf(unspaced(text));
  if (begin < 0) return [];

  /** The node that holds a letter, counted without white space, and the offset of the letter in it. */
  const find = (letter: number): [Text, number] => {
    const { node, start } = nodes.findLast((each) => each.start <= letter)!;
    const { data } = node;
    let offset = 0;
    for (let left = letter - start; left > 0 || SPACE.test(data[offset] ?? ''); offset++) {
      if (!SPACE.test(data[offset]!)) left--;
    }
    return [node, offset];
  };
  const lettersTo = (place: number) => begin + unspaced(text.slice(0, place)).length;
  return places.map(([from, to]) => {
    const [startContainer, startOffset] = find(lettersTo(from));
    // Its last letter, so that the range ends in the node that it is in.
    const [endContainer, last] = find(lettersTo(to) - 1);
    return new StaticRange({ startContainer, startOffset, endContainer, endOffset: last + 1 });
  });
}

function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}
