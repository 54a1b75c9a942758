/** A side of the scale: which way the text's opinion of the film goes. */
export type Side = 'positive' | 'negative';

/** One entry of a word list, by the list's name. */
export interface Slot {
  list: string;
  /** From the entries of the text's side, or of the other one; undefined for a list without sides. */
  side?: 'same' | 'opposite';
}

/** A sequence of literal text, slots and choices of one of several sequences. */
export type Sequence = readonly (string | Slot | readonly Sequence[])[];

/**
 * Parses a pattern: `{list}` stands for an entry of a word list, `{+list}` and `{-list}` for one of the text's side and
 * of the other side, `(a|b|)` for one of the alternatives, which may be empty and nest.
 * @throws SyntaxError on brackets that do not match
 */
export function parsePattern(pattern: string): Sequence {
  const open: { alternatives: Sequence[]; current: Sequence[number][] }[] = [{ alternatives: [], current: [] }];
  for (const [token] of pattern.matchAll(/\{[^}]*\}|[()|]|[^{}()|]+|[{}]/g)) {
    const innermost = open.at(-1)!;
    if (token === '(') open.push({ alternatives: [], current: [] });
    else if (token === '|' && open.length > 1) {
      innermost.alternatives.push(innermost.current);
      innermost.current = [];
    } else if (token === ')' && open.length > 1) {
      open.pop();
      open.at(-1)!.current.push([...innermost.alternatives, innermost.current]);
    } else if (/^\{[+-]?[a-z-]+\}$/.test(token)) innermost.current.push(parseSlot(token.slice(1, -1)));
    else if (/[{}()|]/.test(token)) throw new SyntaxError(`"${token}" in the pattern "${pattern}"`);
    else innermost.current.push(token);
  }
  if (open.length > 1) throw new SyntaxError(`"(" is not closed in the pattern "${pattern}"`);
  return open[0]!.current;
}

function parseSlot(name: string): Slot {
  if (name.startsWith('+')) return { list: name.slice(1), side: 'same' };
  if (name.startsWith('-')) return { list: name.slice(1), side: 'opposite' };
  return { list: name };
}

export function otherSide(side: Side): Side {
  return side === 'positive' ? 'negative' : 'positive';
}
