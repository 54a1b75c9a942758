import { computed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { pointedPlace, pointedWord } from './state';

interface Props {
  /** Its place among the tokens. */
  place: number;
  word: string;
  class?: string;
  children: ComponentChildren;
}

/** A word of the text in one of the cells. It is marked while it is pointed at, and less so while its like is. */
export function WordBox({ place, word, class: kind = '', children }: Props) {
  // Hundreds of them ask at every move of the pointer; only those are drawn again whose answer is another.
  const mark = useMemo(
    () => computed(() => (pointedPlace.value === place ? 'here' : pointedWord.value === word ? 'like' : '')),
    [place, word],
  );
  return (
    <span class={`word ${kind} ${mark.value}`} data-place={place}>
      {children}
    </span>
  );
}
