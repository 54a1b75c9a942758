import { i18n } from '#i18n';
import { Switch } from '../shared/switch';
import { page, setSite, siteName, siteOn } from './state';

/** Switches the site of the active tab on and off. */
export function SiteSwitch() {
  if (!page.value) return null;
  const on = siteOn.value;
  return (
    <Switch
      name={siteName.value}
      label={i18n.t('popup.siteSwitch', [siteName.value])}
      state={on ? i18n.t('popup.on') : i18n.t('popup.off')}
      on={on}
      onChange={setSite}
    />
  );
}
