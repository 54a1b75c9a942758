import { ASPECT_IDS, type AspectId } from '../common/aspect';
import type { AspectList } from '../languages/aspect-list';
import type { TermStart } from './clauses';

/** One word of a term: any of these words, or any that begins like one of these; both empty stand for any word at all. */
interface TermWord {
  words: ReadonlySet<string>;
  beginnings: readonly string[];
}

/** Of which aspect a term is, and the side that it takes by itself; without an aspect, it only hides shorter terms. */
interface TermMeaning {
  aspect: AspectId | undefined;
  side: 1 | 0 | -1;
}

interface Term extends TermMeaning {
  words: readonly TermWord[];
}

/** A term in a text. */
export interface TermMatch extends TermMeaning {
  /** Places of its words: the first, and the one after the last. */
  from: number;
  to: number;
}

export interface TermIndex {
  /** The longest term that begins at a place, and others that are equally long. */
  matchesAt(words: readonly string[], place: number): TermMatch[];
}

/** A list of terms that all mean the same. */
interface TermList extends TermMeaning {
  terms: string;
}

/** @throws Error for a term that the syntax of `AspectList` does not allow */
export function indexTerms({ groups, aspects, others }: Pick<AspectList, 'groups' | 'aspects' | 'others'>): TermIndex {
  const ofAspects = ASPECT_IDS.flatMap((aspect): TermList[] => {
    const { names, praise, blame } = aspects[aspect];
    return [
      { terms: praise, aspect, side: 1 },
      { terms: blame, aspect, side: -1 },
      { terms: names, aspect, side: 0 },
    ];
  });
  return indexLists([{ terms: others, aspect: undefined, side: 0 }, ...ofAspects], groups);
}

/** @returns whether one of some terms begins at a place */
export function startOf(terms: string): TermStart {
  const index = indexLists([{ terms, aspect: undefined, side: 0 }], {});
  return (words, place) => index.matchesAt(words, place).length > 0;
}

function indexLists(lists: readonly TermList[], groups: Record<string, string>): TermIndex {
  /** By the first word of a term, or its beginning and "*". */
  const byFirst = new Map<string, Term[]>();
  for (const { terms, aspect, side } of lists) {
    for (const words of parseTerms(terms, groups)) {
      for (const key of keysOf(words[0]!)) {
        const sameKey = byFirst.get(key);
        if (sameKey) sameKey.push({ aspect, side, words });
        else byFirst.set(key, [{ aspect, side, words }]);
      }
    }
  }
  const ofBeginnings = [...byFirst.keys()].filter((key) => key.endsWith('*')).map((key) => key.length - 1);
  // Of two beginnings of a word, the longer one says more.
  const lengths = [...new Set(ofBeginnings)].sort((a, b) => b - a);

  return {
    matchesAt(words, place) {
      let found: TermMatch[] = [];
      const search = (key: string) => {
        for (const { aspect, side, words: parts } of byFirst.get(key) ?? []) {
          const to = place + parts.length;
          const longest = found[0]?.to ?? 0;
          if (to < longest || to > words.length || !fitAfterFirst(parts, words, place)) continue;
          if (to > longest) found = [];
          found.push({ aspect, side, from: place, to });
        }
      };
      const first = words[place]!;
      search(first);
      for (const length of lengths) if (length <= first.length) search(`${first.slice(0, length)}*`);
      return found;
    },
  };
}

/** Entries of a list: separated by commas or line ends; a quoted comma is a word. */
export function entriesOf(list: string): string[] {
  return list
    .split(/(?:(?<!"),(?!")|\n)/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function parseTerms(list: string, groups: Record<string, string>): TermWord[][] {
  return entriesOf(list).flatMap((entry) => {
    // A hyphen is often left out. It is a token of its own in most languages, and joins two words to one in others.
    const apart = entry.replaceAll(/(?<=\p{L})-(?=[\p{L}\d<_])/gu, ' -? ');
    const written = entry.includes('/') ? [apart] : [...new Set([apart, entry])];
    return written
      .flatMap((each) => variants(each.split(/\s+/)))
      .map((variant) => variant.map((part) => termWord(part, groups)));
  });
}

/** With and without the words that may be absent. */
function variants([first, ...rest]: string[]): string[][] {
  if (first === undefined) return [[]];
  const others = variants(rest);
  const present = others.map((other) => [first.replace(/(?<=.)\?$/, ''), ...other]);
  return /.\?$/.test(first) ? [...present, ...others] : present;
}

function termWord(part: string, groups: Record<string, string>): TermWord {
  if (part === '_') return { words: new Set(), beginnings: [] };
  const words = part.split('/').flatMap((word) => {
    const name = /^<(.+)>$/.exec(word)?.[1];
    if (name === undefined) return [word.replace(/^"(.+)"$/, '$1')];
    const group = groups[name];
    if (group === undefined) throw new Error(`aspects: "${part}" names no group of the list`);
    return entriesOf(group).flatMap((entry) => entry.split('/'));
  });
  return {
    words: new Set(words.filter((word) => !word.endsWith('*'))),
    beginnings: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
  };
}

function keysOf({ words, beginnings }: TermWord): string[] {
  if (words.size + beginnings.length === 0) throw new Error('aspects: a term cannot begin with "_"');
  return [...words, ...beginnings.map((beginning) => `${beginning}*`)];
}

/** Whether a term whose first word stands at a place goes on there. */
function fitAfterFirst(parts: readonly TermWord[], words: readonly string[], place: number): boolean {
  for (let i = 1; i < parts.length; i++) if (!fits(parts[i]!, words[place + i]!)) return false;
  return true;
}

function fits({ words, beginnings }: TermWord, word: string): boolean {
  if (words.size === 0 && beginnings.length === 0) return true;
  return words.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
}
