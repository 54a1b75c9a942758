import type { ReadWord } from '../common/explanation';

/** Words from one place to another; `from` inclusive, `to` exclusive. */
export interface Part {
  from: number;
  to: number;
  /** Parts of one clause have its number: opinions do not reach from one clause into another. */
  clause: number;
}

export interface ClauseWords {
  /** Begin a clause. */
  contrasts: TermStart;
  /** Begin a part of a clause. */
  joints: TermStart;
  endsClause(word: string): boolean;
  endsPart(word: string): boolean;
}

/** Whether one of some terms begins at a place. */
export type TermStart = (words: readonly string[], place: number) => boolean;

const CLAUSE_END = /^(?:[.!?;:()[\]…。！？]|\.{2,}|!+|\?+)$/u;
const PART_END = /^(?:[,，、–—―"“”]|-{2,})$/u;
/** Between two words of a text, apart from white space: a line break ends a clause as a full stop does. */
const LINE_BREAK = /\n|<br\b/i;

/**
 * Cuts a text into clauses (at full stops, "but", "although"...), and clauses into parts (at commas, "and"...). Words that
 * are only borders are in no part; words that end in one are.
 */
export function splitClauses(text: string, read: readonly ReadWord[], borders: ClauseWords): Part[] {
  const { contrasts, joints, endsClause, endsPart } = borders;
  const words = read.map(({ word }) => word);
  const parts: Part[] = [];
  let clause = 0;
  let from = 0;
  /** The clause has begun a sentence with a contrast ("Although it is slow, ..."): its first comma ends it. */
  let endsAtComma = false;
  const endPart = (to: number) => {
    if (to > from) parts.push({ from, to, clause });
  };

  for (let place = 0; place < words.length; place++) {
    const word = words[place]!;
    const gap = place > 0 ? text.slice(read[place - 1]!.at[1], read[place]!.at[0]) : '';
    if (LINE_BREAK.test(gap)) {
      endPart(place);
      from = place;
      clause++;
    }
    const isComma = PART_END.test(word);
    if (CLAUSE_END.test(word) || (isComma && endsAtComma)) {
      endPart(place);
      from = place + 1;
      clause++;
      endsAtComma = false;
    } else if (isComma || joints(words, place)) {
      endPart(place);
      from = place + 1;
    } else if (contrasts(words, place)) {
      endsAtComma = parts.at(-1)?.clause !== clause && place === from;
      endPart(place);
      from = place + 1;
      clause++;
    } else if (endsClause(word) || endsPart(word)) {
      endPart(place + 1);
      from = place + 1;
      if (endsClause(word)) clause++;
    }
  }
  endPart(words.length);
  return parts;
}
