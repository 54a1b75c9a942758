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
  const skipped = strip ? `${NEVER}, ${strip}` : NEVER;
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) parts.push((node.nodeValue ?? '').replace(/\s+/g, ' '));
    if (node.nodeType !== node.ELEMENT_NODE || (node as Element).matches(skipped)) return;
    if (node.nodeName === 'BR') parts.push('\n');
    const block = isBlock(node);
    if (block) parts.push('\n');
    node.childNodes.forEach(walk);
    if (block) parts.push('\n');
  };
  element.childNodes.forEach(walk);
  return parts
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
