import { signal } from '@preact/signals';

const query = matchMedia('(prefers-color-scheme: dark)');

/** Style sheets do not reach into a canvas: it is drawn again when this changes. */
export const dark = signal(query.matches);
query.addEventListener('change', ({ matches }) => {
  dark.value = matches;
});

/** Red, green and blue, 0 to 255, of a custom property that is written as #rrggbb. */
export function rgbOf(element: Element, token: string): [number, number, number] {
  const colour = Number.parseInt(getComputedStyle(element).getPropertyValue(token).trim().slice(1), 16);
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}
