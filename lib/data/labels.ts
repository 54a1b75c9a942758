import { ALL_LABEL_WORDS } from '../languages/all-label-words';
import type { LabelWords } from '../languages/label-words';

/** The meaning of a label: 1 positive, 0 negative; `none` of a text without an opinion. */
export type Side = 0 | 1 | 'neutral' | 'none';

/** In the column of labels, of a text without an opinion. */
export const NO_OPINION = 'none';

const all = (kind: keyof LabelWords): string[] =>
  ALL_LABEL_WORDS.flatMap((words) => words[kind]?.trim().split(/\s+/) ?? []);

const WORDS: readonly [Side, readonly string[]][] = [
  [1, [...all('positive'), '👍', '+']],
  [0, [...all('negative'), '👎', '-', '−']],
  ['none', [NO_OPINION]],
  ['neutral', all('neutral')],
];
const DEGREE = new RegExp(`^(?:${all('degrees').join('|')})`);
const SIDE_OF = new Map(WORDS.flatMap(([side, words]) => words.map((word) => [word, side] as const)));

/** Classes in figures, each a set that a column may hold; the first that holds all its values decides. */
const FIGURES: readonly ReadonlyMap<number, Side>[] = [
  [
    [0, 0],
    [0.5, 'neutral'],
    [1, 1],
  ],
  [
    [-1, 0],
    [0, 'neutral'],
    [1, 1],
  ],
  // Amazon polarity and Yelp polarity
  [
    [1, 0],
    [2, 1],
  ],
  [
    [0, 0],
    [1, 'neutral'],
    [2, 1],
  ],
  [
    [1, 0],
    [2, 'neutral'],
    [3, 1],
  ],
  // Sentiment140
  [
    [0, 0],
    [2, 'neutral'],
    [4, 1],
  ],
].map((pairs) => new Map(pairs as [number, Side][]));

/** A longer text is a review: the patterns below take time that grows with the square of its white space. */
const LONGEST_LABEL = 100;

/** "__label__2", "LABEL_1", "class 0" and "1.0" without what surrounds them. */
function plainLabel(label: string): string {
  if (label.length > LONGEST_LABEL) return label;
  return label
    .toLowerCase()
    .replace(/^(__label__|label[_ ]?|class[_ ])(?=.)/, '')
    .replace(/[\s_-]+(?=\p{L})|[.!]$/gu, '')
    .replace('−', '-');
}

/** The figure that a label is, if it is one. */
export function figureOf(label: string): number | undefined {
  const plain = plainLabel(label);
  return /^[+-]?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

export function wordSide(label: string): Side | undefined {
  const plain = plainLabel(label);
  return SIDE_OF.get(plain) ?? SIDE_OF.get(plain.replace(DEGREE, ''));
}

export type ReadLabel = (label: string) => Side | undefined;

/**
 * Makes the reader of the labels of one column.
 * @param counts how often each label stands in it
 * @returns undefined when its figures are rather ratings on a scale
 */
export function labelReader(counts: ReadonlyMap<string, number>): ReadLabel | undefined {
  const classes = figureClasses(counts);
  if (!classes) return undefined;
  return (label) => {
    const figure = figureOf(label);
    return figure === undefined ? wordSide(label) : classes.get(figure);
  };
}

/** Among enough labels, a figure as rare as this, or that stands once, is a mistake rather than a class. */
const RARE = { share: 0.005, among: 20 };

function figureClasses(counts: ReadonlyMap<string, number>): ReadonlyMap<number, Side> | undefined {
  const figures = [...counts].flatMap(([label, count]) => {
    const figure = figureOf(label);
    return figure === undefined ? [] : [{ figure, count }];
  });
  const total = figures.reduce((sum, { count }) => sum + count, 0);
  const isRare = (count: number) => total >= RARE.among && (count === 1 || count < total * RARE.share);
  const found = figures.filter(({ count }) => !isRare(count)).map(({ figure }) => figure);
  const classes = FIGURES.find((each) => found.every((figure) => each.has(figure)));
  // Among labels in words, other figures are mistakes.
  const inWords = [...counts].reduce((sum, [label, count]) => sum + (wordSide(label) === undefined ? 0 : count), 0);
  return classes ?? (inWords > total ? new Map() : undefined);
}
