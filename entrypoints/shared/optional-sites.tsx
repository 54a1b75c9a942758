import { i18n } from '#i18n';
import { markup } from '../../lib/sites/markup';
import { OPTIONAL_SITES } from '../../lib/sites/optional-sites';
import type { Settings } from '../../lib/store/settings';
import { isOn } from '../../lib/store/site-switch';
import { granted, setOptionalSite } from './granted';
import { Switch } from './switch';

/** A switch for each site that is read only once the browser has asked the user. */
export function OptionalSites({ settings }: { settings: Settings }) {
  return (
    <div class="list">
      {OPTIONAL_SITES.map((site) => (
        <Switch
          key={site.id}
          name={site === markup ? i18n.t('options.anySite') : site.name}
          on={granted.value?.has(site.id) === true && isOn(settings, site.id)}
          onChange={(on) => setOptionalSite(site, on)}
        />
      ))}
    </div>
  );
}
