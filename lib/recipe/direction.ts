/** The order in which a network reads the words of a text. */
export const DIRECTIONS = ['forwards', 'backwards'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export function inDirection(direction: Direction, words: Int32Array): Int32Array {
  return direction === 'forwards' ? words : words.toReversed();
}
