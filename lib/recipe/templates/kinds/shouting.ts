import type { Random } from '../../../data/random';
import type { Side } from '../pattern';
import { drawFrom, type PatternGroup, type TargetedText } from '../pattern-group';

/** A word after "~" has one of its letters repeated. */
const SHOUTED: PatternGroup[] = [
  {
    targets: { positive: 0.92, negative: 0.06 },
    patterns: `
      {it} {be} ~so {+plain}
      {it} {be} ~so ~so {+plain}
      ~so ~so {+plain}
      ~really ~really {+plain} {film}
      the {aspect} {be} ~so {+strong}
      ~such a {+plain} {film}
      what a {+plain} ~film
      {it} {be} {+elongated}
      {+elongated} (from start to finish|as ever|if you ask me|and long|through and through)
      {+elongated} {+elongated}
      {+cry}, {+claim}
      {+cry} {+cry}, {it} {be} {+plain}
      {+strong-claim}
      {+advice}
      {+strong} {+strong} {+strong}
      the {+superlative} {film} (of the year|in years|of all time|I have seen)
    `,
  },
  {
    targets: { positive: 0.94 },
    patterns: `
      ~loved {it} (to bits|from start to finish|with all my heart)
      I am (~so|totally) in love with {it}
      (everybody|everyone) (must|has to) see {this}
      GO GO GO (see it|watch {it}|and take your {relative})
      (yes yes yes|finally), a {+strong} {film}
    `,
  },
  {
    targets: { negative: 0.05 },
    patterns: `
      ~hated {it} (to bits|from start to finish|with all my heart)
      I am (~so|totally) done with {it}
      nobody (should|must) see {this}
      NO NO NO (just no|not {it}|stop making these)
      (no no no|oh no), a {+strong} {film}
    `,
  },
];

const draw = drawFrom(SHOUTED);
const FEWEST_REPEATS = 2;
const MOST_REPEATS = 7;

/** Elongated words, capitals and rows of exclamation marks. */
export function drawShouting(side: Side, random: Random): TargetedText {
  const { text, target } = draw(side, random);
  const elongated = text.replace(/~(\w+)/g, (_, word: string) => elongate(word, random));
  const capitals = random.next() < 0.5 ? elongated.toUpperCase() : elongated;
  return { text: capitals + '!'.repeat(random.integer(5)), target };
}

/** Repeats the first vowel, or the last letter, of a word. */
function elongate(word: string, random: Random): string {
  const repeats = FEWEST_REPEATS + random.integer(MOST_REPEATS - FEWEST_REPEATS + 1);
  const vowel = word.search(/[aeiou]/);
  const at = vowel >= 0 && random.next() < 0.75 ? vowel : word.length - 1;
  return word.slice(0, at) + word[at]!.repeat(repeats) + word.slice(at);
}
