import { i18n } from '#i18n';
import { page, setSite, siteName, siteOn } from './state';

/** Switches the site of the active tab on and off; takes its room even where there is no site. */
export function SiteSwitch() {
  if (!page.value) return <span class="switch" />;
  const on = siteOn.value;
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-label={i18n.t('popup.siteSwitch', [siteName.value])}
      onClick={() => setSite(!on)}
    >
      <span>{siteName.value}</span>
      <span class="track" aria-hidden="true">
        <span class="thumb" />
      </span>
      <span class="state">{on ? i18n.t('popup.on') : i18n.t('popup.off')}</span>
    </button>
  );
}
