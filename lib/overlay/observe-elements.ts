import { matches, member } from '../sites/reading/members';
import { BADGE_TAG } from './tags';

/**
 * Calls `onElement` with every review's element that may have changed: it or something in it was added, removed or
 * rewritten. Badges that we add are ignored; their removal by the page is not.
 * @param selector of the elements.
 * @returns a function that ends it.
 */
export function observeElements(root: Element, selector: string, onElement: (element: Element) => void): () => void {
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes } of records) {
      if (removedNodes.length === 0 && addedNodes.length > 0 && [...addedNodes].every(isBadge)) continue;
      const changed = target instanceof Element ? target : target.parentElement;
      const element = changed && member(changed, 'closest').call(changed, selector);
      if (element) onElement(element);
      for (const node of [...addedNodes, ...removedNodes]) {
        if (!(node instanceof Element)) continue;
        if (matches(node, selector)) onElement(node);
        member(node, 'querySelectorAll').call(node, selector).forEach(onElement);
      }
    }
  });
  observer.observe(root, { childList: true, subtree: true, characterData: true });
  return () => observer.disconnect();
}

function isBadge(node: Node): boolean {
  return node instanceof Element && member(node, 'localName') === BADGE_TAG;
}
