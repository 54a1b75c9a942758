import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { at, wordAt } from './state';

interface Props {
  /** Its place among the tokens. */
  place: number;
  word: string;
  class?: string;
  children: ComponentChildren;
}

/** A word of the text in one of the cells. It is marked while it is pointed at, and less so while its like is. */
export function WordBox({ place, word, class: kind = '', children }: Props) {
  const mark = useComputed(() => (at.value === place ? 'here' : wordAt.value === word ? 'like' : ''));
  return (
    <span class={`word ${kind} ${mark.value}`} data-place={place}>
      {children}
    </span>
  );
}
