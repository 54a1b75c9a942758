import type { AspectId } from '../common/aspect';
import type { ReadWord } from '../common/explanation';
import { ASPECT_LISTS } from '../languages/all-aspect-lists';
import { TOKEN_RULES } from '../languages/all-token-rules';
import type { AspectList } from '../languages/aspect-list';
import type { TermStart } from './clauses';
import { plainWords } from './plain-words';
import { entriesOf, indexTerms, startOf, type TermIndex, type TermMatch } from './term-index';

/** A list made ready to search texts. */
export interface AspectFinder {
  index: TermIndex;
  contrasts: TermStart;
  joints: TermStart;
  /** Whether a word closes a clause, or a part of one. */
  endsClause(word: string): boolean;
  endsPart(word: string): boolean;
  negations: TermStart;
  negationsAfter: TermStart;
  functionWords: ReadonlySet<string>;
  /** Whether a word alone names an aspect, and says nothing of it. */
  isName(word: string): boolean;
  /** The words of a text as the list has them. */
  read(words: readonly ReadWord[]): ReadWord[];
}

export interface AspectMatch extends TermMatch {
  aspect: AspectId;
}

const finders = new Map<string, AspectFinder>();

/** Built when it is first needed: most people read reviews in one language. */
export function finderOf(language: string): AspectFinder | undefined {
  const known = finders.get(language);
  if (known) return known;
  const list = ASPECT_LISTS.find((each) => each.language === language);
  if (!list) return undefined;
  const finder = createFinder(list);
  finders.set(language, finder);
  return finder;
}

function createFinder(list: AspectList): AspectFinder {
  // As the tokenizer leaves them (German ß is ss), and as people write them.
  const toPlain = replacer({ ...TOKEN_RULES[list.language]?.letters, ...list.plainLetters });
  const { elided, joinsTokens = false } = list;
  const words = withStrings(list, toPlain);
  const index = indexTerms(words);
  return {
    index,
    contrasts: startOf(words.contrasts),
    joints: startOf(words.joints),
    endsClause: endsWith(words.contrastEndings),
    endsPart: endsWith(words.jointEndings),
    negations: startOf(words.negations),
    negationsAfter: startOf(words.negationsAfter ?? ''),
    functionWords: new Set(entriesOf(words.functionWords)),
    isName: (word) => index.matchesAt([word], 0).some(({ aspect, side }) => aspect !== undefined && side === 0),
    read: (read) => plainWords(read, { elided, joinsTokens, toPlain }),
  };
}

function replacer(letters: Readonly<Record<string, string>>): (text: string) => string {
  return (text) => text.replace(/\P{ASCII}/gu, (letter) => letters[letter] ?? letter);
}

/** The list with other words; patterns stay as they are. */
function withStrings(
  { elided: _, ...list }: AspectList,
  replace: (text: string) => string,
): Omit<AspectList, 'elided'> {
  return JSON.parse(JSON.stringify(list), (_, value) => (typeof value === 'string' ? replace(value) : value));
}

function endsWith(list = ''): (word: string) => boolean {
  const endings = entriesOf(list);
  return (word) => endings.some((ending) => word.endsWith(ending));
}

/** In reading order. Of terms that overlap, the longest one; one that is no aspect before one that is. */
export function findTerms(words: readonly string[], index: TermIndex): AspectMatch[] {
  const all = words.flatMap((_, place) => index.matchesAt(words, place));
  all.sort(
    (a, b) => b.to - b.from - (a.to - a.from) || Number(a.aspect !== undefined) - Number(b.aspect !== undefined),
  );
  const taken = new Set<number>();
  const matches: AspectMatch[] = [];
  for (const { aspect, side, from, to } of all) {
    const places = Array.from({ length: to - from }, (_, i) => from + i);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    if (aspect) matches.push({ aspect, side, from, to });
  }
  return matches.sort((a, b) => a.from - b.from);
}
