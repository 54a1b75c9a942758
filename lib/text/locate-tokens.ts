import { REPLACEMENTS, type Replacement } from './normalize';
import { TOKENIZER_VERSION } from './tokenizer-version';

/** A text between the steps of `normalize`, and the place in the original of each of its units, if they differ. */
interface Tracked {
  text: string;
  places?: number[];
}

/**
 * The range of each token in the original text, in UTF-16 units.
 * @param tokens all that `tokenize(text, version)` returns
 */
export function locateTokens(
  text: string,
  tokens: readonly string[],
  version = TOKENIZER_VERSION,
): [from: number, to: number][] {
  const plain = REPLACEMENTS[version].reduce<Tracked>(replace, { text });
  const original = (unit: number) => plain.places?.[unit] ?? unit;
  const space = /\s*/y;
  let unit = 0;
  return tokens.map((token) => {
    space.lastIndex = unit;
    space.test(plain.text);
    const from = space.lastIndex;
    unit = from + token.length;
    return [original(from), original(unit)];
  });
}

function replace({ text, places }: Tracked, { pattern, by }: Replacement): Tracked {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return { text, places };
  const original = (unit: number) => places?.[unit] ?? unit;
  const replaced = { text: '', places: [] as number[] };
  const append = (piece: string, place: (unit: number) => number) => {
    replaced.text += piece;
    for (let unit = 0; unit < piece.length; unit++) replaced.places.push(place(unit));
  };
  let end = 0;
  for (const { 0: match, index } of matches) {
    const start = end;
    const put = by(match);
    // Text that only looks like an entity is left as it is, so that its units keep their places.
    if (put === match) continue;
    append(text.slice(start, index), (unit) => original(start + unit));
    append(put, () => original(index));
    end = index + match.length;
  }
  append(text.slice(end), (unit) => original(end + unit));
  replaced.places.push(original(text.length));
  return replaced;
}
