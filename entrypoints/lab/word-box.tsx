import { computed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { pointedPlace, pointedWord } from './state';

interface Props {
  /** Index among the tokens. */
  place: number;
  word: string;
  class?: string;
  children: ComponentChildren;
}

/** A token in a cell. It is marked while it is pointed at, and more weakly while the same word elsewhere is. */
export function WordBox({ place, word, class: kind = '', children }: Props) {
  // Every move of the pointer changes the signals; only the tokens whose mark changes are rendered again.
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
