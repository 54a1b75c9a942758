import type { PageReport } from '../messages/payloads';
import { readElement } from '../sites/reading/read-elements';
import type { Site } from '../sites/site';

/** How many elements and texts each layout of a site finds in a page; none of the page's text. */
export function reportPage(document: Document, site: Site): PageReport {
  const layouts = site.layouts.map((layout) => {
    const elements = [...document.querySelectorAll(layout.element)];
    const only = { ...site, layouts: [layout] };
    let unreadable = 0;
    const texts = elements.filter((element) => {
      try {
        return readElement(element, only);
      } catch {
        unreadable++;
        return false;
      }
    }).length;
    return { name: layout.name, elements: elements.length, texts, unreadable };
  });
  const { origin, pathname } = new URL(document.URL);
  return { url: origin + pathname, site: site.id, layouts };
}
