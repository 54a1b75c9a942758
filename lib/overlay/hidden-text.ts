import { contains, isVisible, parentOf, queryAll, textOf } from '../sites/reading/members';
import type { ReadReview } from '../sites/reading/read-elements';

/** Whether the page hides the text of a spoiler at this moment, in whole or in part: collapsed or blurred by its style. */
export function textIsHidden({ review, body, element, strip }: ReadReview): boolean {
  if (!review.spoiler) return false;
  const written = strip ? `:not(${strip}, :is(${strip}) *)` : '*';
  const inside = queryAll(body, written).filter(textOf);
  const around: Element[] = [];
  for (let node: Element | null = body; node && contains(element, node); node = parentOf(node)) around.push(node);
  return [...inside, ...around].some((node) => !isVisible(node) || /blur/.test(getComputedStyle(node).filter));
}
