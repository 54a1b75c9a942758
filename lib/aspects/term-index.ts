import { ASPECT_IDS, type AspectId } from '../common/aspect';
import type { AspectList } from './aspect-list';

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

/** @throws Error for a term that the syntax of `AspectList` does not allow */
export function indexTerms(list: Pick<AspectList, 'groups' | 'aspects' | 'others'>): TermIndex {
  /** By the first word of a term, or its beginning and "*". */
  const byFirst = new Map<string, Term[]>();
  const add = (terms: string, meaning: TermMeaning) => {
    for (const words of parseTerms(terms, list.groups)) {
      for (const key of keysOf(words[0]!)) {
        const sameKey = byFirst.get(key);
        if (sameKey) sameKey.push({ ...meaning, words });
        else byFirst.set(key, [{ ...meaning, words }]);
      }
    }
  };
  add(list.others, { aspect: undefined, side: 0 });
  for (const aspect of ASPECT_IDS) {
    const { names, praise, blame } = list.aspects[aspect];
    add(praise, { aspect, side: 1 });
    add(blame, { aspect, side: -1 });
    add(names, { aspect, side: 0 });
  }
  const lengths = new Set([...byFirst.keys()].filter((key) => key.endsWith('*')).map((key) => key.length - 1));

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
    // A hyphen is a token of its own, and often left out.
    const parts = entry.replaceAll(/(?<=\p{L})-(?=[\p{L}\d<_])/gu, ' -? ').split(/\s+/);
    return variants(parts).map((variant) => variant.map((part) => termWord(part, groups)));
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
