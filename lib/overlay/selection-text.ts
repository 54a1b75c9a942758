/** The network reads no further, and a whole page selected by accident should not keep it busy. */
const MAX_CHARACTERS = 20_000;
/** Fewer words say too little, unless the language writes them without spaces. */
const MIN_WORDS = 3;
const MIN_LETTERS = 20;

/** What of a selection is rated; `undefined` where it is too short to say anything. */
export function ratedPart(selected: string): { text: string; partial: boolean } | undefined {
  const whole = selected.trim();
  const text = whole.slice(0, MAX_CHARACTERS);
  const words = text.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  if (words.length < MIN_WORDS && words.join('').length < MIN_LETTERS) return undefined;
  return { text, partial: text.length < whole.length };
}
