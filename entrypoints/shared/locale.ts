import { i18n } from '#i18n';

/**
 * BCP 47 tag of the language that the extension is shown in, e.g. `de`; with the region, e.g. `de-CH`, where the browser is
 * set to one of it.
 */
export function locale(): string {
  const shown = i18n.t('lang');
  const browsers = i18n.t('@@ui_locale').replace('_', '-');
  return browsers.split('-')[0] === shown ? browsers : shown;
}
