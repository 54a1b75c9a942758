import { locale } from './locale';

/** The name of a language as it stands in a sentence of the interface. @param language ISO 639-1 */
export const languageInSentence = (language: string): string =>
  new Intl.DisplayNames([locale()], { type: 'language' }).of(language) ?? language;

/** The name of a language, capitalised, in the language of the interface. @param language ISO 639-1 */
export function languageName(language: string): string {
  const [first = '', ...rest] = languageInSentence(language);
  return first.toLocaleUpperCase(locale()) + rest.join('');
}
