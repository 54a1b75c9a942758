import { pageDocument } from './page-document';

/** The lines of text in these elements that lie in the window, as rectangles in it. */
export function textLines(elements: readonly Element[]): DOMRect[] {
  const range = pageDocument.createRange();
  // Absent where there is no layout, as in jsdom.
  if (!range.getClientRects) return [];
  return elements.flatMap((element) => {
    const lines: DOMRect[] = [];
    const texts = pageDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      range.selectNodeContents(text);
      lines.push(...range.getClientRects());
    }
    return lines.filter(({ width, top, bottom }) => width > 0 && bottom > 0 && top < window.innerHeight);
  });
}
