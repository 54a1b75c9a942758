import type { AspectId } from '../common/aspect';
import { TOKEN_RULES } from '../languages/all-token-rules';
import { ASPECT_LISTS } from './all-lists';
import type { AspectList } from './aspect-list';
import type { TermStart } from './clauses';
import { entriesOf, indexTerms, type TermIndex, type TermMatch } from './term-index';

/** A list made ready to search texts. */
export interface AspectFinder {
  index: TermIndex;
  contrasts: TermStart;
  joints: TermStart;
  negations: TermStart;
  functionWords: ReadonlySet<string>;
  /** Whether a word alone names an aspect, and says nothing of it. */
  isName(word: string): boolean;
  elided: RegExp | undefined;
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
  const finder = createFinder(inLetters(list, TOKEN_RULES[language]?.letters ?? {}));
  finders.set(language, finder);
  return finder;
}

/** The list in the letters that the tokenizer leaves: German ß is ss. */
function inLetters(list: AspectList, letters: Readonly<Record<string, string>>): AspectList {
  const replaced = (text: string) => text.replace(/./gu, (letter) => letters[letter] ?? letter);
  const { elided, ...words } = list;
  const inOwn: Omit<AspectList, 'elided'> = JSON.parse(JSON.stringify(words), (_, value) =>
    typeof value === 'string' ? replaced(value) : value,
  );
  return { ...inOwn, ...(elided && { elided }) };
}

function createFinder(list: AspectList): AspectFinder {
  const index = indexTerms(list);
  return {
    index,
    contrasts: startOf(list.contrasts),
    joints: startOf(list.joints),
    negations: startOf(list.negations),
    functionWords: new Set(entriesOf(list.functionWords)),
    isName: (word) => index.matchesAt([word], 0).some(({ aspect, side }) => aspect !== undefined && side === 0),
    elided: list.elided,
  };
}

function startOf(list: string): TermStart {
  const terms = entriesOf(list).map((entry) => entry.split(' '));
  const firstWords = new Set(terms.map(([first]) => first));
  return (words, place) =>
    firstWords.has(words[place]) && terms.some((term) => term.every((word, i) => words[place + i] === word));
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
