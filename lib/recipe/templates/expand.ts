import type { Random } from '../../data/random';
import { otherSide, parsePattern, type Sequence, type Side, type Slot } from './pattern';
import type { WordLists } from './word-lists';
import { ALL_WORDS } from './words/all-words';

/** How often a slot is drawn again when its entry already stands in the text. */
const REDRAWS = 4;

interface Entry {
  text: string;
  sequence: Sequence;
  plain: boolean;
}

const parsed = new Map<string, Sequence>();
const entriesOf = new Map<readonly string[], Entry[]>();

/**
 * Expands a pattern for a side: every slot and choice is drawn at random, and no word of a list is used twice.
 * @param lists of the language of the pattern
 */
export function expand(pattern: string, side: Side, random: Random, lists: WordLists = ALL_WORDS): string {
  const used = new Set<string>();
  const write = (sequence: Sequence, at: Side): string => {
    let text = '';
    for (const part of sequence) {
      if (typeof part === 'string') text += part;
      else if ('list' in part) {
        const entry = drawUnused(entriesFor(part, at, lists), used, random);
        text += entry.plain ? entry.text : write(entry.sequence, sideOf(part, at));
      } else text += write(part[random.integer(part.length)]!, at);
    }
    return text;
  };
  return tidy(write(sequenceOf(pattern), side));
}

/**
 * How many texts a pattern can become, as an estimate: the same word twice counts.
 * @param lists of the language of the pattern
 */
export function varietyOf(pattern: string, side: Side, lists: WordLists = ALL_WORDS): number {
  const count = (sequence: Sequence, at: Side): number =>
    sequence.reduce((product, part) => {
      if (typeof part === 'string') return product;
      if (!('list' in part)) return product * part.reduce((sum, each) => sum + count(each, at), 0);
      const entries = entriesFor(part, at, lists);
      return product * entries.reduce((sum, { sequence: of }) => sum + count(of, sideOf(part, at)), 0);
    }, 1);
  return count(sequenceOf(pattern), side);
}

function sequenceOf(pattern: string): Sequence {
  let sequence = parsed.get(pattern);
  if (!sequence) {
    sequence = parsePattern(pattern);
    parsed.set(pattern, sequence);
  }
  return sequence;
}

function sideOf({ side }: Slot, at: Side): Side {
  return side === 'opposite' ? otherSide(at) : at;
}

/** @throws RangeError when there is no such list, or the slot has a side and the list none, or the other way round */
function entriesFor(slot: Slot, at: Side, lists: WordLists): Entry[] {
  const list = lists[slot.list];
  if (!list || !slot.side !== Array.isArray(list)) throw new RangeError(`no list for {${slot.list}}`);
  const texts = 'positive' in list ? list[sideOf(slot, at)] : list;
  let entries = entriesOf.get(texts);
  if (!entries) {
    entries = texts.map((text) => ({ text, sequence: sequenceOf(text), plain: !/[{(]/.test(text) }));
    entriesOf.set(texts, entries);
  }
  return entries;
}

function drawUnused(entries: readonly Entry[], used: Set<string>, random: Random): Entry {
  let entry = entries[random.integer(entries.length)]!;
  for (let again = 0; again < REDRAWS && entry.plain && used.has(entry.text); again++)
    entry = entries[random.integer(entries.length)]!;
  if (entry.plain) used.add(entry.text);
  return entry;
}

/** One space between words and none before a comma; `<br>` is a line break. */
function tidy(text: string): string {
  return text
    .replace(/ *<br> */g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/ +([,.;:!?])(?= |$)/gm, '$1')
    .trim();
}
