import { RECIPE, type RecipeSettings } from './settings';

type Settings = Omit<RecipeSettings, 'name'>;

/** Of a language other than English: a model of half the size, from fewer and rougher texts. */
const SMALLER: Settings = {
  ...RECIPE,
  embeddingUnits: 64,
  hiddenUnits: 128,
  maxWords: 18_000,
  vectors: { ...RECIPE.vectors, epochs: 0 },
  excerpts: 1,
  titles: 0,
  templates: 0,
  // Of a weaker model, 0.08 would leave many reviews without an opinion.
  mostSided: 0.2,
  rounds: [3],
  split: 0.15,
};

/** Translations lack the words that people praise and blame with, and turn many a negation around. */
const OPINIONS = { templates: 24_000 };

/** Where a language needs settings of its own. */
const OWN: Record<string, Partial<Settings>> = {
  en: RECIPE,
  es: { ...OPINIONS, rounds: [3, 2] },
  fr: OPINIONS,
  it: OPINIONS,
  pt: OPINIONS,
  // More reviews than most have.
  tr: { hiddenUnits: 192, rounds: [2, 2, 3], excerpts: 2, vectors: RECIPE.vectors },
  // Syllables are few, and one says less than a word.
  ko: { embeddingUnits: 128, hiddenUnits: 192, maxWords: 4_000 },
};

/** The settings of the recipe in a language. */
export const recipeOf = (language: string): Settings => ({ ...SMALLER, ...OWN[language], language });

/** How many models of a language there have been, with the one that these settings make. */
const VERSIONS: Record<string, number> = { en: 7, es: 5, fr: 3, it: 4, ko: 2, pt: 4, tr: 3 };

/** The name of the model of a language: "Reeltone 7", "Reeltone fr 3". */
export function modelName(language: string): string {
  const version = VERSIONS[language] ?? 1;
  return language === 'en' ? `Reeltone ${version}` : `Reeltone ${language} ${version}`;
}
