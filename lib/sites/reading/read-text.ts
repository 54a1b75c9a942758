/** Elements that are never part of what somebody wrote. */
const NEVER = 'button, script, style, template, svg, input, select, textarea';
/** A button that a site makes of a text is one, too. */
const BLOCKS = new Set('BUTTON P DIV LI UL OL BLOCKQUOTE SECTION ARTICLE HEADER FOOTER H1 H2 H3 H4 H5 H6'.split(' '));

/**
 * No review is longer, in characters: what follows is not read. A message holds no longer text, and the network reads
 * the first and the last few hundred words.
 */
export const LONGEST = 100_000;

/** Whether an element stands on lines of its own, as far as its name tells. */
export function isBlock(node: Node): boolean {
  return BLOCKS.has(node.nodeName);
}

/**
 * The text of an element as its writer meant it: `<br>` and the ends of blocks become newlines, an empty line stays
 * one empty line, all other white space is one space. Of a text that never ends, the first 100,000 characters.
 * @param strip selector of elements to leave out.
 */
export function readText(element: Element, strip?: string): string {
  const parts: string[] = [];
  let room = LONGEST;
  walkText(element, strip, (piece) => {
    if (room <= 0) return;
    const text =
      typeof piece === 'string'
        ? piece
        : piece.data
            .slice(0, 2 * LONGEST)
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
    .slice(0, LONGEST);
}

/** Visits what is written in an element, in order: its text nodes, and a newline wherever one begins or ends. */
export function walkText(element: Element, strip: string | undefined, visit: (piece: Text | '\n') => void): void {
  const skipped = strip ? `${NEVER}, ${strip}` : NEVER;
  const walk = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) visit(node as Text);
    if (node.nodeType !== node.ELEMENT_NODE || (node as Element).matches(skipped)) return;
    if (node.nodeName === 'BR') visit('\n');
    const block = isBlock(node);
    if (block) visit('\n');
    node.childNodes.forEach(walk);
    if (block) visit('\n');
  };
  element.childNodes.forEach(walk);
}
