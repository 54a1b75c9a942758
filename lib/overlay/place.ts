/** Gap between a badge and what belongs to it, and between that and the edge of the window, in px. */
const GAP = 6;

/** Puts a box of the top layer below a badge, or above it where there is more room, and always into the window. */
export function placeBeside(box: HTMLElement, badge: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const most = (place: number, size: number, room: number) => Math.max(GAP, Math.min(place, room - size - GAP));
  const below = badge.bottom + GAP;
  const fits = below + height + GAP <= window.innerHeight || badge.top < window.innerHeight - badge.bottom;
  const top = fits ? below : badge.top - GAP - height;
  box.style.top = `${most(top, height, window.innerHeight)}px`;
  box.style.left = `${most(badge.left, width, document.documentElement.clientWidth)}px`;
}
