import type { PageReport } from '../messages/payloads';
import { readElement } from '../sites/reading/read-elements';
import type { Site } from '../sites/site';

/** How many elements and texts each layout of a site finds in a page; none of the page's text. */
export function reportPage(document: Document, site: Site): PageReport {
  const layouts = site.layouts.map((layout) => {
    const elements = [...document.querySelectorAll(layout.element)];
    const only = { ...site, layouts: [layout] };
    return {
      name: layout.name,
      elements: elements.length,
      texts: elements.filter((element) => readElement(element, only)).length,
    };
  });
  const { origin, pathname } = new URL(document.URL);
  return { url: origin + pathname, site: site.id, layouts };
}
