import { MOST_SELECTED_CHARACTERS } from '../common/limits';

/** Fewer words say too little, unless the language writes them without spaces: then the letters count. */
const LEAST_WORDS = 3;
const LEAST_LETTERS = 20;

/** The part of a selection that is rated; `undefined` where it is too short to be rated. */
export function ratedPart(selected: string): { text: string; partial: boolean } | undefined {
  const whole = selected.trim();
  const text = whole.slice(0, MOST_SELECTED_CHARACTERS);
  const words = text.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  if (words.length < LEAST_WORDS && words.join('').length < LEAST_LETTERS) return undefined;
  return { text, partial: text.length < whole.length };
}
