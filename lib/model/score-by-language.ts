import type { Score } from '../common/review';
import { languageWithoutModel, likelyLanguages } from '../language/likely-languages';
import { withNgrams } from '../language/n-grams';

export type WithLanguage<Scored> = Scored & { language: string };

/**
 * Scores each text by the model of its language: of the likely languages, the first whose model does not decline it.
 * Where all do, the answer is that of the first.
 * @param languages those that have a model, at least one
 * @param scoreIn scores the texts at these places by the model of a language
 */
export async function scoreByLanguage<Scored extends Score>(
  texts: readonly string[],
  languages: readonly string[],
  scoreIn: (language: string, places: readonly number[]) => Promise<readonly Scored[]>,
): Promise<WithLanguage<Scored>[]> {
  const orders = await withNgrams(() => texts.map((text) => likelyLanguages(text, languages)));
  const scores: WithLanguage<Scored>[] = [];
  const isOpen = (place: number) => scores[place] === undefined || scores[place].declined === 'language';
  const most = Math.max(0, ...orders.map(({ length }) => length));
  for (let turn = 0; turn < most; turn++) {
    const open = [...texts.keys()].filter(isOpen);
    const ofTurn = languages.map(async (language) => {
      const places = open.filter((place) => orders[place]![turn] === language);
      const found = places.length === 0 ? [] : await scoreIn(language, places);
      for (const [i, place] of places.entries())
        if (scores[place] === undefined || !found[i]!.declined) scores[place] = { ...found[i]!, language };
    });
    await Promise.all(ofTurn);
  }
  if (![...scores.keys()].some(isOpen)) return scores;
  return withNgrams(() =>
    scores.map((score, place) => {
      const resembles = isOpen(place) ? languageWithoutModel(texts[place]!, languages) : undefined;
      return resembles === undefined ? score : { ...score, resembles };
    }),
  );
}
