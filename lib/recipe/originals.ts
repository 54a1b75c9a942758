import type { Example } from '../data/example';

/** A text as it is compared. */
interface Described {
  text: string;
  /** Distinct ones. */
  stems: Set<string>;
  /** In characters, of what was translated of it. */
  length: number;
}

/** A long text was translated in part: so many of its first words, and as many of its last. */
const KEPT_AT_EACH_END = 90;
/** Letters that a word and its translation mostly share: "fantasies", "fantasías". Names and numbers stay whole. */
const STEM = 4;
/** Subtracted from the cosine for each unit of the logarithm of the ratio of both lengths. */
const LENGTH_PENALTY = 0.3;
/** The best text must be better by this than the next. */
const MARGIN = 0.1;

/**
 * The texts that translations were made from: of the reviews, and titles, of the same film and rating the one with the
 * most equal stems (cosine, weighted by inverse document frequency, Spärck Jones 1972) and the most similar length.
 * @param translated with film and rating, in any language that shares roots with that of the originals
 * @returns for each the text of its original; undefined where none is clearly more like it than the others
 */
export function findOriginals(translated: readonly Example[], originals: readonly Example[]): (string | undefined)[] {
  const asked = translated.map(({ text }) => described(text));
  const groups = groupsOf(originals);
  const weightOf = inverseFrequency([...asked, ...[...groups.values()].flat()]);
  const normOf = remembered(({ stems }: Described) => Math.hypot(...Array.from(stems, weightOf)) || 1);
  const indexOf = remembered(indexByStem);
  return translated.map((example, place) => {
    const candidates = groups.get(groupOf(example)) ?? [];
    if (candidates.length <= 1) return candidates[0]?.text;
    const products = new Map(candidates.map((candidate) => [candidate, 0]));
    for (const stem of asked[place]!.stems) {
      for (const candidate of indexOf(candidates).get(stem) ?? [])
        products.set(candidate, products.get(candidate)! + weightOf(stem) ** 2);
    }
    const ranked = Array.from(products, ([candidate, product]) => {
      const ratio = Math.abs(Math.log((asked[place]!.length + 1) / (candidate.length + 1)));
      const cosine = product / (normOf(asked[place]!) * normOf(candidate));
      return { text: candidate.text, likeness: cosine - LENGTH_PENALTY * ratio };
    }).sort((a, b) => b.likeness - a.likeness);
    return ranked[0]!.likeness - ranked[1]!.likeness >= MARGIN ? ranked[0]!.text : undefined;
  });
}

/** Files name the same film with prefixes of their own: "imdb:tt0295762", "imdb-yts-title:tt0295762". */
const groupOf = ({ movie = '', rating }: Example) => `${movie.replace(/^[^:]*:/, '')} ${rating}`;

function described(text: string): Described {
  const words = text.split(/\s+/);
  const kept =
    words.length <= 2 * KEPT_AT_EACH_END
      ? text
      : [...words.slice(0, KEPT_AT_EACH_END), ...words.slice(-KEPT_AT_EACH_END)].join(' ');
  const plain = kept.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const stems = (plain.match(/[a-z]{3,}|\d+/g) ?? []).map((word) => word.slice(0, STEM));
  return { text, stems: new Set(stems), length: kept.length };
}

/** Reviews and titles by film and rating, each text once. */
function groupsOf(examples: readonly Example[]): Map<string, Described[]> {
  const groups = new Map<string, Map<string, Described>>();
  for (const example of examples) {
    const key = groupOf(example);
    const group = groups.get(key) ?? new Map<string, Described>();
    groups.set(key, group);
    for (const text of [example.text, example.title])
      if (text !== undefined && !group.has(text)) group.set(text, described(text));
  }
  return new Map([...groups].map(([key, group]) => [key, [...group.values()]]));
}

function indexByStem(texts: readonly Described[]): Map<string, Described[]> {
  const index = new Map<string, Described[]>();
  for (const text of texts) {
    for (const stem of text.stems) {
      const found = index.get(stem);
      if (found) found.push(text);
      else index.set(stem, [text]);
    }
  }
  return index;
}

function inverseFrequency(texts: readonly Described[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const { stems } of texts) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => Math.log(texts.length / (counts.get(stem) ?? 1));
}

/** The same function, which computes each value once. */
function remembered<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const values = new WeakMap<Key, Value>();
  return (key) => {
    const value = values.get(key) ?? compute(key);
    values.set(key, value);
    return value;
  };
}
