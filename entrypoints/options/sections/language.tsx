import { i18n } from '#i18n';

/** A browser tells an extension its language, and lets it speak no other. */
export function LanguageSection() {
  const locale = i18n.t('@@ui_locale').replace('_', '-');
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  return (
    <>
      <p>{i18n.t('options.languageNow', [name])}</p>
      <p class="quiet">{i18n.t('options.languageReviews')}</p>
    </>
  );
}
