import { loadModule } from 'cld3-asm';
import { franc } from 'franc-min';
import { detect as detectTinyld } from 'tinyld';
import { detect as detectTinyldLight } from 'tinyld/light';
import { rankLanguages } from '../../language/rank-languages';

/** The language of a text, ISO 639-1; undefined where the package does not know. */
export type DetectLanguage = (text: string) => string | undefined;

/** The codes of `franc-min`, ISO 639-3, of the languages that we have reviews of. */
const ISO_639_3: Readonly<Record<string, string>> = {
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  pt: 'por',
  it: 'ita',
  tr: 'tur',
  ko: 'kor',
  de: 'deu',
  ru: 'rus',
  pl: 'pol',
};

/**
 * Packages that tell the language of a text, each asked among the same languages where it can be.
 * @param languages ISO 639-1
 */
export async function languageDetectors(languages: readonly string[]): Promise<Record<string, DetectLanguage>> {
  const only = [...languages];
  const ofIso3 = new Map(only.map((language) => [ISO_639_3[language] ?? language, language]));
  const cld3 = (await loadModule()).create(0, 1_000);
  return {
    eld: (text) => rankLanguages(text)[0]?.language,
    tinyld: (text) => detectTinyld(text, { only }) || undefined,
    'tinyld light': (text) => detectTinyldLight(text, { only }) || undefined,
    'franc-min': (text) => ofIso3.get(franc(text, { only: [...ofIso3.keys()], minLength: 3 })),
    cld3: (text) => cld3.findLanguage(text).language,
  };
}
