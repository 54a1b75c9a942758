import { i18n } from '#i18n';
import { markup } from '../../lib/sites/markup';
import { siteName } from '../shared/site-name';
import { Switch } from '../shared/switch';
import { page, setSite, siteOn } from './state';

/** Switches the site of the active tab on and off. */
export function SiteSwitch() {
  if (!page.value) return null;
  const { site } = page.value;
  const on = siteOn.value;
  return (
    <Switch
      name={siteName(site)}
      label={site === markup.id ? i18n.t('popup.otherSitesSwitch') : i18n.t('popup.siteSwitch', [siteName(site)])}
      state={on ? i18n.t('popup.on') : i18n.t('popup.off')}
      on={on}
      onChange={setSite}
    />
  );
}
