import { i18n } from '#i18n';

/** BCP 47 tag of the language that the popup speaks. */
export const locale = (): string => i18n.t('@@ui_locale').replace('_', '-');
