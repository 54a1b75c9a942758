import type { Explanation } from '../messages/payloads';
import type { Predictor } from '../model/predict';

/** The part of `Predictor` that an explanation needs. */
export type ExplainingPredictor = Pick<Predictor, 'predict' | 'explain' | 'runningScores'>;

/** How the score of a text came about. Each of its phrases costs a pass of the network over the text without it. */
export async function explain(predictor: ExplainingPredictor, text: string): Promise<Explanation> {
  const [running, [explained]] = await Promise.all([predictor.runningScores(text), predictor.explain([text])]);
  const { words, phrases } = explained!;
  const without = await predictor.predict(phrases.map(({ at: [from, to] }) => text.slice(0, from) + text.slice(to)));
  return { running, words, phrases: phrases.map((phrase, i) => ({ ...phrase, without: without[i]! })) };
}
