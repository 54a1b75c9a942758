import type { Layout, Site } from '../site';
import { findText, lettersOf } from './find-text';
import { type DeclaredReview, declaredReviews } from './json-ld';
import { letters } from './letters';
import { readText } from './read-text';

/** Letters that must agree for a text of the page to be the declared one: enough to tell two reviews apart. */
const PREFIX = 60;

/** A page that shows less of the declared text shows only its beginning. */
const WHOLE_FROM = 0.9;

/**
 * A site with the reviews that this page declares as JSON-LD: a layout for each, at the element that shows it. The text
 * is read from the page, as it is shown; a review that the page declares but does not show is left out.
 */
export function withDeclaredReviews(site: Site, document: Document): Site {
  const declared = declaredReviews(document);
  if (declared.length === 0) return site;
  const known = site.layouts.map(({ element }) => element).join();
  const page = lettersOf(document.body);
  const layouts = declared.flatMap((review) => {
    const element = findText(page, letters(review.body), PREFIX);
    return element && !element.closest(known) ? [layoutAt(element, review)] : [];
  });
  return { ...site, layouts: [...site.layouts, ...layouts] };
}

function layoutAt(element: Element, { body, title, rating, scale }: DeclaredReview): Layout {
  const text = readText(element);
  const partial = letters(text).length < letters(body).length * WHOLE_FROM;
  const selector = selectorOf(element);
  return {
    name: 'json-ld',
    element: selector,
    text: selector,
    begins: text.slice(0, PREFIX),
    declared: { title, rating, scale, ...(partial && { partial }) },
  };
}

/** A selector that matches this element alone; our badges, which have a tag of their own, do not change it. */
function selectorOf(element: Element): string {
  const steps: string[] = [];
  for (let node = element; node.parentElement; node = node.parentElement) {
    const alike = [...node.parentElement.children].filter(({ localName }) => localName === node.localName);
    steps.unshift(`${node.localName.replace(/[^\w-]/g, '\\$&')}:nth-of-type(${alike.indexOf(node) + 1})`);
  }
  return `:root > ${steps.join(' > ')}`;
}
