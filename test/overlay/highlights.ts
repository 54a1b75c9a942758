/** The parts of the CSS Custom Highlight API and of constructed style sheets that jsdom lacks, for tests of marked texts. */
class Sheet {
  text = '';
  replaceSync(text: string) {
    this.text = text;
  }
}
class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
}
const registry = new Map<string, FakeHighlight>();

/** To be stubbed as globals, together. */
export const HIGHLIGHT_GLOBALS = { CSS: { highlights: registry }, Highlight: FakeHighlight, CSSStyleSheet: Sheet };

/** The texts that are marked under a name now. */
export function marked(name: string): string[] {
  return [...(registry.get(`reeltone-${name}`) ?? [])].map(
    ({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    },
  );
}

/** The style sheets that a document or shadow root has adopted. */
export function adopted(root: DocumentOrShadowRoot = document): Sheet[] {
  return root.adoptedStyleSheets as unknown as Sheet[];
}
