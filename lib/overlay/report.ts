import type { PageReport } from '../messages/payloads';
import { readCard } from '../sites/reading/read';
import type { Site } from '../sites/site';

/** What each layout of a site finds in a page: counts, and not a word of it. */
export function reportPage(document: Document, site: Site): PageReport {
  const layouts = site.layouts.map((layout) => {
    const cards = [...document.querySelectorAll(layout.card)];
    const only = { ...site, layouts: [layout] };
    return { name: layout.name, cards: cards.length, texts: cards.filter((card) => readCard(card, only)).length };
  });
  const { origin, pathname } = new URL(document.URL);
  return { url: origin + pathname, site: site.id, layouts };
}
