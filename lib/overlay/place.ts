/** Gap between a badge and what belongs to it, and between that and the edge of the window, in px. */
const GAP = 6;

/**
 * Puts a box of the top layer below a badge, or above it where there is more room, and always into the window.
 * @param review where the review lies: the box goes beside it, if it can do so without covering the badge.
 */
export function placeBeside(box: HTMLElement, badge: DOMRect, review?: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const room = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const within = (place: number, size: number, most: number) => Math.max(GAP, Math.min(place, most - size - GAP));
  const place = (top: number, left: number) => {
    box.style.top = `${within(top, height, room.height)}px`;
    box.style.left = `${within(left, width, room.width)}px`;
  };
  const beside = review ? within(review.right + GAP, width, room.width) : 0;
  const below = badge.bottom + GAP;
  if (beside > badge.right + GAP) place(badge.top, beside);
  else if (below + height + GAP <= room.height || badge.top < room.height - badge.bottom) place(below, badge.left);
  else place(badge.top - GAP - height, badge.left);
}
