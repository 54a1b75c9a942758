import { i18n } from '#i18n';

/** A browser tells an extension its language, and lets it choose no other. */
export function LanguageSection() {
  return (
    <>
      <p>{i18n.t('options.languageNow')}</p>
      <p class="quiet">{i18n.t('options.languageReviews')}</p>
    </>
  );
}
