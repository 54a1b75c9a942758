import { BADGE_TAG } from './badge';

/**
 * Calls `onElement` with every element that may have changed: it or something in it came, went or was rewritten.
 * What we add ourselves is not news; that the page took it away is.
 * @returns a function that stops it.
 */
export function observeElements(root: Element, elements: string, onElement: (element: Element) => void): () => void {
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes } of records) {
      if (removedNodes.length === 0 && addedNodes.length > 0 && [...addedNodes].every(isBadge)) continue;
      const element = (target instanceof Element ? target : target.parentElement)?.closest(elements);
      if (element) onElement(element);
      for (const node of [...addedNodes, ...removedNodes]) {
        if (!(node instanceof Element)) continue;
        if (node.matches(elements)) onElement(node);
        node.querySelectorAll(elements).forEach(onElement);
      }
    }
  });
  observer.observe(root, { childList: true, subtree: true, characterData: true });
  return () => observer.disconnect();
}

function isBadge(node: Node): boolean {
  return node instanceof Element && node.localName === BADGE_TAG;
}
