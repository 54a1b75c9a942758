/** The name of a language in itself: "Español". @param language ISO 639-1 */
export function ownLanguageName(language: string): string {
  return languageName(language, language);
}

/** The name of a language, capitalised, in the language of the locale. @param language ISO 639-1 */
export function languageName(language: string, locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(locale) + rest.join('');
}
