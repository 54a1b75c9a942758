import * as v from 'valibot';
import type { Score } from '../common/review';
import { ANSWERS, type Answer, answerOf } from './answer';

const shortTextsSchema = v.array(v.tuple([v.string(), v.string(), v.picklist(ANSWERS)]));
/** Texts, by what is difficult about them, and the right answer to each. */
export type ShortText = v.InferOutput<typeof shortTextsSchema>[number];

/** @throws valibot's ValiError */
export const parseShortTexts = (json: unknown): ShortText[] => v.parse(shortTextsSchema, json);

export interface WrongAnswer {
  kind: string;
  text: string;
  expected: Answer;
  answer: Answer;
  score: number;
}

export interface ShortTextsResult {
  n: number;
  right: number;
  byKind: Record<string, { n: number; right: number }>;
  wrong: WrongAnswer[];
}

/** Compares the scores of the texts with the right answers. */
export function compareShortTexts(texts: readonly ShortText[], scores: readonly Score[]): ShortTextsResult {
  const answers = texts.map(([kind, text, expected], i) => {
    const score = scores[i]!;
    return { kind, text, expected, answer: answerOf(score), score: score.score };
  });
  const isRight = ({ answer, expected }: WrongAnswer) => answer === expected;
  const count = (of: readonly WrongAnswer[]) => ({ n: of.length, right: of.filter(isRight).length });
  const kinds = [...new Set(answers.map(({ kind }) => kind))];
  const byKind = kinds.map((kind) => [kind, count(answers.filter((answer) => answer.kind === kind))]);
  return {
    ...count(answers),
    byKind: Object.fromEntries(byKind),
    wrong: answers.filter((answer) => !isRight(answer)),
  };
}
