import type { Example } from '../data/example';
import { rankLanguages } from '../language/rank-languages';
import { splitSentences } from '../text/sentences';
import { ENGLISH } from '../text/tokenizer';
import type { Source, TaughtExample } from './sources';

/** Fewer words say too little of their language. */
const FEWEST_WORDS = 3;

/**
 * The examples that a source offers to the recipe of a language: without the rating that says nothing, and translated
 * ones without English sentences.
 */
export function prepareExamples(
  examples: readonly TaughtExample[],
  { kind, exceptRating }: Pick<Source, 'kind' | 'exceptRating'>,
  language: string,
): TaughtExample[] {
  const said = withoutRating(examples, exceptRating);
  const offered = kind === 'translated' ? said.flatMap(withoutEnglish) : said;
  return language === ENGLISH.language ? offered : offered.map((example) => ({ ...example, language }));
}

/** The examples without those that have this rating, if there is one that says nothing. */
export const withoutRating = <Rated extends Pick<Example, 'rating'>>(
  examples: readonly Rated[],
  exceptRating: number | undefined,
): Rated[] => examples.filter(({ rating }) => rating === undefined || rating !== exceptRating);

/** A translated review without the sentences whose words mostly stayed English; none where too little is left. */
function withoutEnglish(example: TaughtExample): TaughtExample[] {
  const translated = splitSentences(example.text).filter((sentence) => rankLanguages(sentence)[0]?.language !== 'en');
  const text = translated.join('').trim();
  return text.split(/\s+/).length < FEWEST_WORDS ? [] : [{ ...example, text }];
}
