import { addStyles } from './add-styles';

/** Puts content into a shadow root that the page cannot open: it may show what the reader has done. */
export function fillClosedRoot(host: HTMLElement, styles: readonly string[], content: Node): void {
  const root = host.attachShadow({ mode: 'closed' });
  addStyles(root, styles);
  root.append(content);
}
