import { type Replacement, replacements } from './normalize';
import { ENGLISH } from './tokenizer';

/** A text between the steps of `normalize`, and where in the original each of its units begins and ends, if they differ. */
interface Tracked {
  text: string;
  places?: [from: number, to: number][];
}

/**
 * The range of each token in the original text, in UTF-16 units.
 * @param tokens all that `tokenize(text, tokenizer)` returns
 */
export function locateTokens(
  text: string,
  tokens: readonly string[],
  tokenizer = ENGLISH,
): [from: number, to: number][] {
  const plain = replacements(tokenizer).reduce<Tracked>(replace, { text });
  const space = /\s*/y;
  let unit = 0;
  return tokens.map((token) => {
    space.lastIndex = unit;
    space.test(plain.text);
    const first = space.lastIndex;
    unit = first + token.length;
    return [placeOf(plain, first)[0], placeOf(plain, unit - 1)[1]];
  });
}

const placeOf = ({ places }: Tracked, unit: number): [from: number, to: number] => places?.[unit] ?? [unit, unit + 1];

function replace(tracked: Tracked, { pattern, by }: Replacement): Tracked {
  const { text } = tracked;
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return tracked;
  const replaced = { text: '', places: [] as [number, number][] };
  const copy = (from: number, to: number) => {
    replaced.text += text.slice(from, to);
    for (let unit = from; unit < to; unit++) replaced.places.push(placeOf(tracked, unit));
  };
  let end = 0;
  for (const { 0: match, index } of matches) {
    const put = by(match);
    // Text that only looks like an entity is left as it is, so that its units keep their places.
    if (put === match) continue;
    copy(end, index);
    end = index + match.length;
    replaced.text += put;
    const place: [number, number] = [placeOf(tracked, index)[0], placeOf(tracked, end - 1)[1]];
    for (let unit = 0; unit < put.length; unit++) replaced.places.push(place);
  }
  copy(end, text.length);
  return replaced;
}
