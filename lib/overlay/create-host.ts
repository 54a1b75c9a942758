import { pageDocument } from './page-document';

const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * An element of ours with its shadow root, which the page cannot open: it may show what the reader has done. The element
 * is made in a document without a registry of custom elements: the page may
 * define one under this name, and could otherwise run its constructor first, or forbid the shadow root.
 */
export function createHost(tag: string): { host: HTMLElement; root: ShadowRoot } {
  const host = new Document().createElementNS(HTML, tag) as HTMLElement;
  const root = host.attachShadow({ mode: 'closed' });
  pageDocument.adoptNode(host);
  return { host, root };
}
