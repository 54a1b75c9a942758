import { i18n } from '#i18n';

/** Only says which language is used: an extension cannot choose another one than the browser's. */
export function LanguageSection() {
  return (
    <>
      <p>{i18n.t('options.languageNow')}</p>
      <p class="quiet">{i18n.t('options.languageReviews')}</p>
    </>
  );
}
