/** Gap between a box and the badge or text that it belongs to, and between it and the edge of the window, in px. */
const GAP = 6;

/**
 * Puts a box of the top layer below what it belongs to, or above it where there is more room, and always into the
 * window. The box is positioned in the window, or in the document if its `position` is absolute.
 * @param target where the badge or the selected text lies in the window.
 * @param review where the review lies: the box goes beside it, if it can do so without covering the target.
 */
export function placeBeside(box: HTMLElement, target: DOMRect, review?: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const room = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const inDocument = getComputedStyle(box).position === 'absolute';
  const within = (place: number, size: number, most: number) => Math.max(GAP, Math.min(place, most - size - GAP));
  const place = (top: number, left: number) => {
    box.style.top = `${within(top, height, room.height) + (inDocument ? window.scrollY : 0)}px`;
    box.style.left = `${within(left, width, room.width) + (inDocument ? window.scrollX : 0)}px`;
  };
  const beside = review ? within(review.right + GAP, width, room.width) : 0;
  const below = target.bottom + GAP;
  if (beside > target.right + GAP) place(target.top, beside);
  else if (below + height + GAP <= room.height || target.top < room.height - target.bottom) place(below, target.left);
  else place(target.top - GAP - height, target.left);
}
