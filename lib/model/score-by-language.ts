import type { Score } from '../common/review';
import { likelyLanguages } from '../language/likely-languages';

/**
 * Scores each text by the model of its language: of the likely languages, the first whose model does not decline it.
 * Where all do, the answer is that of the first.
 * @param languages those that have a model
 * @param scoreIn scores texts by the model of a language
 */
export async function scoreByLanguage<Scored extends Score>(
  texts: readonly string[],
  languages: readonly string[],
  scoreIn: (language: string, texts: string[]) => Promise<Scored[]>,
): Promise<(Scored & { language: string })[]> {
  const orders = texts.map((text) => likelyLanguages(text, languages));
  const scores: (Scored & { language: string })[] = [];
  const isOpen = (place: number) => scores[place] === undefined || scores[place].declined === 'language';
  for (let turn = 0; orders.some((order, place) => turn < order.length && isOpen(place)); turn++) {
    for (const language of languages) {
      const places = [...texts.keys()].filter((place) => orders[place]![turn] === language && isOpen(place));
      if (places.length === 0) continue;
      const found = await scoreIn(
        language,
        places.map((place) => texts[place]!),
      );
      for (const [i, place] of places.entries())
        if (scores[place] === undefined || !found[i]!.declined) scores[place] = { ...found[i]!, language };
    }
  }
  return scores;
}
