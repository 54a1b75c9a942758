import { pointedPlace } from './state';

/** An element with `data-place` is a token of the text: pointing at it or focusing it marks the token in every cell. */
function point({ target }: Event): void {
  const word = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
  if (word) pointedPlace.value = Number(word.dataset.place);
}

/** Event handlers for an element that contains such words. */
export const pointing = { onPointerOver: point, onFocusIn: point };
