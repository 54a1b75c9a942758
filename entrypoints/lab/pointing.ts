import { pointedPlace } from './state';

/** Elements that carry `data-place` stand for a word of the text: the pointer or the focus on one marks it everywhere. */
function point({ target }: Event): void {
  const word = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
  if (word) pointedPlace.value = Number(word.dataset.place);
}

/** What an element takes that holds such words. */
export const pointing = { onPointerOver: point, onFocusIn: point };
