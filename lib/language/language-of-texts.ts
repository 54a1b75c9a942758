import { rankLanguages } from './rank-languages';

/** The language that most of the texts are in, by their letters; undefined where they have none that is known. */
export function languageOfTexts(texts: Iterable<string>): string | undefined {
  const letters = new Map<string, number>();
  for (const text of texts) {
    const [best] = rankLanguages(text);
    if (best) letters.set(best.language, (letters.get(best.language) ?? 0) + text.length);
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0];
}
