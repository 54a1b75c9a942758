import type { ReadReview } from '../sites/reading/read-elements';

/** Whether the page hides the text of a spoiler at this moment, in whole or in part: collapsed or blurred by its style. */
export function textIsHidden({ review, body, element, strip }: ReadReview): boolean {
  if (!review.spoiler) return false;
  const written = strip ? `:not(${strip}, :is(${strip}) *)` : '*';
  const inside = [...body.querySelectorAll(written)].filter(({ textContent }) => textContent);
  const around: Element[] = [];
  for (let node: Element | null = body; node && element.contains(node); node = node.parentElement) around.push(node);
  return [...inside, ...around].some(
    (node) => node.checkVisibility?.() === false || /blur/.test(getComputedStyle(node).filter),
  );
}
