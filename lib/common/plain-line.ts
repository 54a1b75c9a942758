/**
 * Control characters, lone surrogates, those that turn the direction of the text around them, and letters that look like
 * a space: the fillers of Hangul and the empty pattern of Braille.
 */
const UNPRINTABLE =
  /[\p{Cc}\p{Cs}\u061c\u115f\u1160\u200e\u200f\u2028-\u202e\u2066-\u2069\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]+/gu;
/** Characters that are not seen, but for those that join or vary the ones before them. */
const INVISIBLE = /(?:(?![\p{Join_Control}\p{Variation_Selector}])\p{Default_Ignorable_Code_Point})+/gu;
/** Of these, such as emoji and Persian need, those that stand after nothing that can be seen. */
const STRAY_JOINERS = /(?<![\p{L}\p{M}\p{N}\p{Emoji}])[\p{Join_Control}\p{Variation_Selector}]+/gu;

/** A text from a file that may come from anywhere, as one line that can be shown anywhere; empty if nothing of it is seen. */
export function plainLine(text: string): string {
  const seen = text.replace(UNPRINTABLE, ' ').replace(INVISIBLE, '').replace(STRAY_JOINERS, '');
  return seen.replace(/\s+/g, ' ').trim();
}
