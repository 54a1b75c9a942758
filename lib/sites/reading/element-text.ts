import { MOST_CHARACTERS } from '../../common/limits';
import { isElement, isText, matches, member } from './members';
import { walkNodes } from './walk-nodes';

/** Elements that are never part of what somebody wrote: controls, and those whose text shows only if they fail. */
export const NEVER =
  'button, script, style, template, svg, input, select, textarea, noscript, iframe, object, video, audio, canvas';
/** BUTTON is here for the sites that make a whole text a button; as a part of a text it is left out. */
const BLOCKS = new Set('BUTTON P DIV LI UL OL BLOCKQUOTE SECTION ARTICLE HEADER FOOTER H1 H2 H3 H4 H5 H6'.split(' '));

/** Whether an element stands on lines of its own, as far as its name says. */
export function isBlock(node: Node): boolean {
  return BLOCKS.has(member(node, 'nodeName'));
}

/**
 * The text of an element as its writer meant it: `<br>` and the ends of blocks become newlines, an empty line stays
 * one empty line, all other white space is one space. Of a longer text, the first `MOST_CHARACTERS`.
 * @param strip selector of elements to leave out.
 */
export function elementText(element: Element, strip?: string): string {
  const parts: string[] = [];
  let room = MOST_CHARACTERS;
  visitText(element, strip, (piece) => {
    if (room <= 0) return;
    const text =
      typeof piece === 'string'
        ? piece
        : piece.data
            .slice(0, 2 * MOST_CHARACTERS)
            .replace(/\s+/g, ' ')
            .slice(0, room);
    room -= text.length;
    parts.push(text);
  });
  return parts
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, MOST_CHARACTERS);
}

/** Visits the text nodes of an element in order, and a newline wherever a block or line begins or ends. */
export function visitText(element: Element, strip: string | undefined, visit: (piece: Text | '\n') => void): void {
  const skipped = strip ? `${NEVER}, ${strip}` : NEVER;
  const visitEdge = (node: Node) => {
    if (isBlock(node)) visit('\n');
  };
  walkNodes(
    element,
    (node) => {
      if (isText(node)) visit(node);
      if (!isElement(node) || matches(node, skipped)) return false;
      if (member(node, 'nodeName') === 'BR') visit('\n');
      visitEdge(node);
      return true;
    },
    visitEdge,
  );
}
