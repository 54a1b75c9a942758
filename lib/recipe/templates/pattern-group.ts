import type { Random } from '../../data/random';
import { expand, varietyOf } from './expand';
import type { Side } from './pattern';
import { lines, type WordLists } from './word-lists';
import { ALL_WORDS } from './words/all-words';

/** Patterns that say the same thing: on the positive side, on the negative side or, with mirrored slots, on either. */
export interface PatternGroup {
  /** The target of a text of each side, in [0, 1]; a side that is left out is never drawn. */
  targets: Partial<Record<Side, number>>;
  /** One pattern on each line, in lower case and without the full stop. */
  patterns: string;
}

export interface TargetedText {
  text: string;
  /** From 0, rating 1, to 1, rating 10; 0.5 where there is no opinion. */
  target: number;
}

/** Draws one text of a kind. */
export type Draw = (side: Side, random: Random) => TargetedText;

/** A pattern with few expansions is drawn less often than one with many, within these bounds. */
const LEAST_WEIGHT = 1;
const MOST_WEIGHT = 12;

/** Draws from all patterns of English groups that have the side, by how many texts a pattern can become. */
export function drawFrom(groups: readonly PatternGroup[]): Draw {
  const draw = drawIn(ALL_WORDS, groups);
  return (side, random) => {
    const { text, target } = draw(side, random);
    return { text: withArticles(text), target };
  };
}

/** Likewise in the language of the lists. */
export function drawIn(lists: WordLists, groups: readonly PatternGroup[]): Draw {
  const choices = { positive: weigh(groups, 'positive', lists), negative: weigh(groups, 'negative', lists) };
  return (side, random) => {
    const { patterns, total } = choices[side];
    let left = random.next() * total;
    const chosen = patterns.find(({ weight }) => {
      left -= weight;
      return left < 0;
    })!;
    return { text: expand(chosen.pattern, side, random, lists), target: chosen.target };
  };
}

function weigh(groups: readonly PatternGroup[], side: Side, lists: WordLists) {
  const patterns = groups.flatMap(({ targets, patterns }) => {
    const target = targets[side];
    if (target === undefined) return [];
    return lines(patterns).map((pattern) => {
      const weight = Math.min(MOST_WEIGHT, Math.max(LEAST_WEIGHT, Math.log2(varietyOf(pattern, side, lists))));
      return { pattern, target, weight };
    });
  });
  return { patterns, total: patterns.reduce((sum, { weight }) => sum + weight, 0) };
}

/** "an" before a vowel. */
function withArticles(text: string): string {
  return text.replace(/\b([aA]) (?=(?:[aeiou]|hour|honest|heir|8|11 |18 )(?!ne\b|uro|ni[cqvt]|se[dlf]))/gi, '$1n ');
}
