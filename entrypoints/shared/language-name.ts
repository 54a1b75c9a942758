import { locale } from './locale';

/** The name of a language, capitalised, in the language of the interface. @param language ISO 639-1 */
export function languageName(language: string): string {
  const name = new Intl.DisplayNames([locale()], { type: 'language' }).of(language) ?? language;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(locale()) + rest.join('');
}
