import { pageDocument } from './page-document';

const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * Without a registry of custom elements: the page may define one under our names, and could otherwise run its constructor
 * first, or forbid the shadow root.
 */
const elsewhere = new Document();

/**
 * An element of ours with its shadow root, which the page cannot open: it may show what the reader has done.
 * @param locale the language of its words, which is seldom the page's
 */
export function createHost(tag: string, locale: string): { host: HTMLElement; root: ShadowRoot } {
  const host = elsewhere.createElementNS(HTML, tag) as HTMLElement;
  host.lang = locale;
  const root = host.attachShadow({ mode: 'closed' });
  pageDocument.adoptNode(host);
  return { host, root };
}
