import { sha256 } from '../../common/sha256';
import type { DataSet, Example } from '../../data/example';
import { createRandom } from '../../data/random';
import { expand } from './expand';
import { es } from './no-opinion/es';
import { fr } from './no-opinion/fr';
import { it } from './no-opinion/it';
import { ko } from './no-opinion/ko';
import { pt } from './no-opinion/pt';
import { tr } from './no-opinion/tr';
import type { NoOpinionTemplates } from './no-opinion-templates';
import { present } from './presentation';
import { lines } from './word-lists';

/** By ISO 639-1. English has more kinds of templates, in `KINDS`. */
export const NO_OPINION_TEMPLATES: Readonly<Record<string, NoOpinionTemplates>> = { es, fr, it, ko, pt, tr };

export const KINDS_WITHOUT_OPINION = ['questions', 'plots', 'news'] as const;

/**
 * Texts without an opinion, each from a pattern drawn at random. The pattern stands for the film: where it is held out, none
 * of its texts is trained on.
 * @param count at most: no text occurs twice
 * @throws RangeError for a language without templates
 */
export async function noOpinionTexts(language: string, count: number, seed: number): Promise<DataSet> {
  const templates = NO_OPINION_TEMPLATES[language];
  if (!templates) throw new RangeError(`there are no templates in ${language}`);
  const random = createRandom(seed);
  const patterns = KINDS_WITHOUT_OPINION.flatMap((kind) =>
    lines(templates[kind]).map((pattern) => ({ pattern, movie: `${language} ${kind}: ${pattern}` })),
  );
  const examples = new Map<string, Example>();
  for (let i = 0; i < count; i++) {
    const { pattern, movie } = patterns[random.integer(patterns.length)]!;
    // No list has sides.
    const text = present(expand(pattern, 'positive', random, templates.words), random, language);
    examples.set(text, { text, language, movie, noOpinion: true });
  }
  const texts = [...examples.values()];
  return { name: `templates of ${language}`, sha256: await sha256(JSON.stringify(texts)), examples: texts };
}
