/** Elements that are never part of what somebody wrote. */
const NEVER = 'button, script, style, template, svg, input, select, textarea';
const BLOCKS = new Set('P DIV LI UL OL BLOCKQUOTE SECTION ARTICLE HEADER FOOTER H1 H2 H3 H4 H5 H6'.split(' '));

/** Whether an element stands on lines of its own, as far as its name tells. */
export function isBlock(node: Node): boolean {
  return BLOCKS.has(node.nodeName);
}

/**
 * The text of an element as its writer meant it: `<br>` and the ends of blocks become newlines, an empty line stays
 * one empty line, all other white space is one space.
 * @param strip selector of elements to leave out.
 */
export function readText(element: Element, strip?: string): string {
  const parts: string[] = [];
  walkText(element, strip, (piece) => {
    parts.push(typeof piece === 'string' ? piece : piece.data.replace(/\s+/g, ' '));
  });
  return parts
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
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
