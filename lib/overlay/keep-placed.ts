import { parentOf } from '../sites/reading/members';
import { follow, type Place, placeBeside, type Surroundings } from './place-beside';

export interface Placed {
  box: HTMLElement;
  /** Of the badge that the box belongs to. */
  button: HTMLElement;
  surroundings(): Surroundings;
  /** Called when the page has removed the badge. */
  gone(): void;
}

/**
 * Places a box beside its badge, and again whenever box or window change their size or the page is scrolled or reflows. It
 * then stays on its side of the badge, lest it jump away under the pointer, unless it would cover the badge.
 * @returns a function that ends it
 */
export function keepPlaced({ box, button, surroundings, gone }: Placed): () => void {
  let place: Place | undefined;
  const update = () => {
    if (!button.isConnected) return gone();
    if (place && follow(box, button.getBoundingClientRect(), place)) return;
    place = placeBeside(box, surroundings());
  };
  // Absent where there is no layout, as in jsdom.
  const sizes = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(update);
  sizes?.observe(box);
  // Whatever the page inserts, or loads late, makes one of these larger.
  for (const element of around(button)) sizes?.observe(element);
  update();
  window.addEventListener('scroll', update, { capture: true, passive: true });
  window.addEventListener('resize', update, { passive: true });
  return () => {
    sizes?.disconnect();
    window.removeEventListener('scroll', update, true);
    window.removeEventListener('resize', update);
  };
}

/** The elements of the page that the badge lies in. */
function around(button: HTMLElement): Element[] {
  const root = button.getRootNode();
  const elements: Element[] = [];
  for (let at = root instanceof ShadowRoot ? parentOf(root.host) : null; at; at = parentOf(at)) elements.push(at);
  return elements;
}
